import type { Archive, LoadedPiece } from "#archive/archive.ts";
import { toMoment } from "#piece/dates.ts";
import { nextId } from "#piece/id.ts";
import { compareText } from "#piece/ordering.ts";
import { folderOf, idAddress, permalinkOf } from "#piece/permalink.ts";
import { slugFor } from "#piece/slug.ts";
import type { PlacedRow } from "#archive/ledger/ledger.ts";
import type { Row } from "#archive/ledger/row.ts";

/** Pieces that were given one id, as by two branches on one day, and how they part. */
export interface Parting {
  /** The id that they have in their files. */
  id: string;
  /** The piece that keeps it. */
  keeper: Claimant;
  others: (Claimant & { newId: string })[];
}

/** One of several pieces with one id. */
export interface Claimant {
  loaded: LoadedPiece;
  permalink: string;
  /** The row in force at its address, if that was ever recorded as a piece's. */
  row: PlacedRow | undefined;
}

/**
 * Parts all pieces that share an id. The one whose address was recorded first keeps it, of one day that whose address
 * comes first by its letters, so that whoever merges gets the same; each other one gets the next free id of its date, or
 * the one that the ledger gave its address already, as in a merge that was broken off.
 * @param rows the rows in force
 * @param taken every id in use or ever recorded
 */
export function partingsOf(
  { loadedPieces }: Pick<Archive, "loadedPieces">,
  rows: ReadonlyMap<string, PlacedRow>,
  taken: ReadonlySet<string>,
): Parting[] {
  const known = new Set(taken);
  const groups = Map.groupBy(loadedPieces, ({ id }) => id ?? "");
  return [...groups].flatMap(([id, group]) => {
    if (id === "" || group.length < 2) return [];
    const [keeper, ...others] = group.flatMap((loaded) => claimantOf(loaded, rows) ?? []).sort(firstRecorded);
    if (!keeper) return [];
    const renumbered = others.map((claimant) => {
      const before = claimant.row?.target ?? id;
      const newId = before === id ? nextId(toMoment(claimant.loaded.frontmatter.data?.published ?? id), known) : before;
      known.add(newId);
      return { ...claimant, newId };
    });
    return [{ id, keeper, others: renumbered }];
  });
}

function claimantOf(loaded: LoadedPiece, rows: ReadonlyMap<string, PlacedRow>): Claimant | undefined {
  const { data } = loaded.frontmatter;
  if (!data) return undefined;
  const permalink = permalinkOf(toMoment(data.published).year, slugFor(data));
  const row = rows.get(permalink);
  return { loaded, permalink, row: row?.kind === "piece" || row?.kind === "gone" ? row : undefined };
}

function firstRecorded(a: Claimant, b: Claimant): number {
  if (!a.row || !b.row) return Number(!a.row) - Number(!b.row) || compareText(a.permalink, b.permalink);
  return compareText(a.row.since, b.row.since) || compareText(a.permalink, b.permalink);
}

/** The rows by which each of the parted pieces has its own addresses again. */
export function addressRowsOf(
  { id, keeper, others }: Parting,
  rows: ReadonlyMap<string, PlacedRow>,
  day: string,
): Row[] {
  const idRow = (of: string, target: string): Row => ({
    ...{ address: idAddress(of), kind: "id", target, fingerprint: "", since: day },
  });
  const recorded = others.filter(({ row }) => row);
  const newIds = new Map(recorded.map(({ permalink, newId }) => [permalink, newId]));
  const retargeted = [...rows.values()].flatMap((row) => {
    const newId = newIds.get(folderOf(row.address));
    return newId !== undefined && row.target === id ? [{ ...row, target: newId }] : [];
  });
  return [
    ...(recorded.length > 0 ? [idRow(id, keeper.permalink)] : []),
    ...recorded.map(({ newId, permalink }) => idRow(newId, permalink)),
    ...retargeted,
  ];
}
