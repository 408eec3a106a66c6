import type { Fragment } from "#passages/fragment.ts";
import { idFolder } from "#piece/permalink.ts";
import { parseRows, type PlacedRow, type RowFault } from "./parse.ts";
import { fragmentKind } from "./row.ts";

/** The ledger's file inside the archive folder. */
export const ledgerName = "permalinks.tsv";

/** What was ever published at which address, as the ledger has it: a later row supersedes an earlier one. */
export interface Ledger {
  /** The rows in force of pages and files, by address. */
  rows: ReadonlyMap<string, PlacedRow>;
  /** The fragments in force, by the id of their piece and their own; live ones in the order of the text. */
  fragments: ReadonlyMap<string, ReadonlyMap<string, Fragment>>;
  /** Lines that are no rows. */
  faults: RowFault[];
  /** Whether a checksum covers all of it; of a ledger from before there were any, and where rows were added by hand, not. */
  isSealed: boolean;
}

/** Reads a ledger's text; what can't be read is among its faults. */
export function toLedger(text: string): Ledger {
  const rows = new Map<string, PlacedRow>();
  const fragments = new Map<string, Map<string, Fragment>>();
  const { faults, isSealed } = parseRows(text, (row) => {
    const { address, kind, target, fingerprint, since } = row;
    const fragment = fragmentKind(kind);
    if (!fragment) {
      rows.set(address, row);
      return;
    }
    const end = address.indexOf("/", idFolder.length);
    const piece = address.slice(idFolder.length, end);
    const id = address.slice(end + "/#".length);
    const ofPiece = fragments.get(piece) ?? new Map<string, Fragment>();
    fragments.set(piece, ofPiece);
    // Taken out first, so that it takes its place in the order of its latest record.
    ofPiece.delete(id);
    ofPiece.set(id, { id, ...fragment, target, fingerprint, since });
  });
  return { rows, fragments, faults, isSealed };
}

/** The fragments that the ledger has of a piece: live ones in the order of the text as last recorded, then the others. */
export function fragmentsOf(ledger: Ledger | undefined, piece: string): Fragment[] {
  const known = [...(ledger?.fragments.get(piece)?.values() ?? [])];
  return [...known.filter(({ state }) => state === "live"), ...known.filter(({ state }) => state !== "live")];
}

/** The ids of all pieces that a ledger's text names, also where lines of it are no rows, as between the marks of a merge. */
export function recordedIds(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(/^\/id\/([^/\s]+)\//gm), ([, id = ""]) => id));
}

/** The people who ever had a page as authors, by id. */
export function recordedAuthors(ledger: Ledger | undefined): Set<string> {
  const authors = new Set<string>();
  for (const { address, kind } of ledger?.rows.values() ?? []) {
    const id = kind === "page" ? /^\/authors\/([^/]+)\/$/.exec(address)?.[1] : undefined;
    if (id !== undefined) authors.add(id);
  }
  return authors;
}
