import type { Archive, LoadedPiece } from "#archive/archive.ts";
import { hashOf } from "#passages/fingerprint.ts";
import { idAddress } from "#piece/permalink.ts";
import { toLedger } from "#archive/ledger/ledger.ts";
import { fragmentKind, kindOf, printRow, type Row } from "#archive/ledger/row.ts";
import { historiesOf, type FragmentRecord, type History } from "./histories.ts";
import { addressRowsOf, partingsOf, type Parting } from "./partings.ts";
import { settle } from "./settle.ts";

/** What it takes to make one ledger of two that stand side by side. */
export interface Merge {
  /** The rows that settle what the two disagree about, to be added to those of both. */
  rows: Row[];
  partings: Parting[];
  /** The fragment ids that the two sides recorded for different text, by the id of their piece. */
  disputes: ReadonlyMap<string, Dispute[]>;
}

/** A fragment id that each side recorded for different text. */
export interface Dispute {
  id: string;
  /** Whether both are versions of one passage, so that the id leads to its present text rather than to a note. */
  livesOn: boolean;
}

/** Whether what a row of a fragment was recorded for is in a text. */
type IsPresent = (row: Row) => boolean;

/**
 * Settles what the records of two branches disagree about.
 * @param text the ledger with the rows of both
 * @param archive the archive as it is after the merge
 * @param taken every id in use or ever recorded
 * @param day the day of the merge, YYYY-MM-DD
 */
export function mergeOf(text: string, archive: Archive, taken: ReadonlySet<string>, day: string): Merge {
  const inForce = toLedger(text).rows;
  const partings = partingsOf(archive, inForce, taken);
  const parted = new Map(partings.map((parting) => [parting.id, parting]));
  const loadedPieces = new Map(archive.loadedPieces.map((loaded) => [loaded.id, loaded]));
  const rows = partings.flatMap((parting) => addressRowsOf(parting, inForce, day));
  const disputes = new Map<string, Dispute[]>();
  for (const [piece, histories] of historiesOf(text)) {
    const holders = holdersOf(piece, parted.get(piece), loadedPieces.get(piece));
    for (const [id, history] of histories)
      for (const { piece: holder, isPresent } of holders) {
        const records = recordsOf(history, isPresent, holders);
        const settled = records.length > 0 ? settle(id, records, isPresent, day) : undefined;
        if (settled?.isDisputed)
          disputes.set(holder, [...(disputes.get(holder) ?? []), { id, livesOn: isLive(settled.row) }]);
        const row = settled ? { ...settled.row, address: `${idAddress(holder)}#${id}` } : retired(history, day);
        if (holder === piece ? printRow(row) !== printRow(history.last) : settled) rows.push(row);
      }
  }
  return { rows, partings, disputes };
}

interface Holder {
  /** Its id after the merge. */
  piece: string;
  isPresent: IsPresent;
}

/** The pieces that the records under one id are of: the one that keeps it first. */
function holdersOf(piece: string, parting: Parting | undefined, loaded: LoadedPiece | undefined): Holder[] {
  const others = parting?.others.filter(({ row }) => row) ?? [];
  return [
    { piece, isPresent: presentIn(parting?.keeper.loaded ?? loaded) },
    ...others.map(({ newId, loaded }) => ({ piece: newId, isPresent: presentIn(loaded) })),
  ];
}

function presentIn(loaded: LoadedPiece | undefined): IsPresent {
  const fragments = loaded && typeof loaded.rendered !== "string" ? loaded.rendered.fragments : [];
  const live = fragments.filter(({ state }) => state === "live");
  const hashes = new Set(live.map(({ fingerprint }) => hashOf(fingerprint)));
  const ids = new Set(live.map(({ id }) => id));
  return ({ address, fingerprint }) =>
    fingerprint === "" ? ids.has(address.slice(address.indexOf("#") + 1)) : hashes.has(hashOf(fingerprint));
}

/** The records of a fragment that are of one of several pieces: those of its text, or those of no other's. */
function recordsOf({ records }: History, isPresent: IsPresent, holders: readonly Holder[]): FragmentRecord[] {
  const own = records.filter(({ row }) => isPresent(row));
  if (holders.length === 1 || own.length > 0) return holders.length === 1 ? records : own;
  return records.filter(({ row }) => !holders.some((holder) => holder.isPresent(row)));
}

function isLive({ kind }: Row): boolean {
  return fragmentKind(kind)?.state === "live";
}

/** What is left of a fragment that was another piece's. */
function retired({ last }: History, day: string): Row {
  const kind = fragmentKind(last.kind)?.kind ?? "passage";
  return { ...last, kind: kindOf({ kind, state: "gone" }), target: "", since: day };
}
