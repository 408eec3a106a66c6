import type { Fragment } from "#passages/fragment.ts";
import { parseLines, type LineFault } from "./parse.ts";
import { ledgerName, pagesPart, partFile, partsFolder } from "./parts.ts";
import type { Row } from "./row.ts";

/** A row and where it stands. */
export interface PlacedRow extends Row {
  /** Relative to the archive folder. */
  file: string;
  /** Counted from 1. */
  line: number;
}

/** Something in the ledger that is no row of it. */
export interface RowFault extends Omit<LineFault, "of"> {
  /** As of a line, or that a file of the ledger is missing. */
  of: LineFault["of"] | "missing";
  /** Relative to the archive folder. */
  file: string;
}

/** What was ever published at which address, as the ledger has it: a later row supersedes an earlier one. */
export interface Ledger {
  /** Its files, relative to the archive folder, in order. */
  files: readonly string[];
  /** The rows in force of pages and files, by address. */
  rows: ReadonlyMap<string, PlacedRow>;
  /** The fragments in force, by the id of their piece and their own; live ones in the order of the text. */
  fragments: ReadonlyMap<string, ReadonlyMap<string, Fragment>>;
  /** Lines that are no rows, and files that are missing. */
  faults: RowFault[];
  /** Whether a checksum covers all of it; of a ledger from before there were any, and where rows were added by hand, not. */
  isSealed: boolean;
}

/** What one file of the ledger says. */
export interface LedgerPart extends Ledger {
  /** The names of the files of the ledger that it lists, with the lines. */
  listed: ReadonlyMap<string, number>;
}

/**
 * Reads a file of the ledger; what can't be read is among its faults.
 * @param file relative to the archive folder
 */
export function toPart(text: string, file: string): LedgerPart {
  const rows = new Map<string, PlacedRow>();
  const fragments = new Map<string, Map<string, Fragment>>();
  const { faults, listed, isSealed } = parseLines(text, (said, line) => {
    if ("rows" in said) for (const row of said.rows) rows.set(row.address, { ...row, file, line });
    else putAll(fragments, said.piece, said.fragments);
  });
  return { files: [file], rows, fragments, faults: faults.map((fault) => ({ ...fault, file })), listed, isSealed };
}

/** Reads a ledger of one file. */
export function toLedger(text: string): Ledger {
  return ledgerOf([toPart(text, ledgerName)]);
}

/** @param parts in order, at least one */
export function ledgerOf(parts: readonly LedgerPart[]): Ledger {
  const [first, ...others] = parts;
  if (first && others.length === 0 && first.files.includes(ledgerName)) return first;
  const rows = new Map<string, PlacedRow>();
  const fragments = new Map<string, Map<string, Fragment>>();
  for (const part of parts) {
    for (const [address, row] of part.rows) rows.set(address, row);
    for (const [piece, known] of part.fragments) putAll(fragments, piece, known.values());
  }
  return {
    files: parts.flatMap(({ files }) => files),
    rows,
    fragments,
    faults: [...parts.flatMap(({ faults }) => faults), ...faultsBetween(parts)],
    isSealed: parts.every(({ isSealed }) => isSealed),
  };
}

function putAll(into: Map<string, Map<string, Fragment>>, piece: string, fragments: Iterable<Fragment>): void {
  const ofPiece = into.get(piece) ?? new Map<string, Fragment>();
  into.set(piece, ofPiece);
  for (const fragment of fragments) {
    // Taken out first, so that it takes its place in the order of its latest record.
    ofPiece.delete(fragment.id);
    ofPiece.set(fragment.id, fragment);
  }
}

/** What shows only where the files of a ledger are seen together: one that is missing, or one that a merge brought back. */
function faultsBetween(parts: readonly LedgerPart[]): RowFault[] {
  const files = new Set(parts.flatMap(({ files }) => files));
  const listing = partFile(pagesPart);
  const at = { line: 1, column: 1 };
  const lost = parts.flatMap(({ files: [file = ""], listed }) =>
    [...listed].flatMap(([name, line]): RowFault[] => {
      const missing = `${partsFolder}/${name}`;
      return files.has(missing) ? [] : [{ of: "missing", file, line, column: 1, message: `${missing} is missing` }];
    }),
  );
  if (!files.has(listing)) lost.unshift({ of: "missing", file: listing, ...at, message: `${listing} is missing` });
  if (!files.has(ledgerName)) return lost;
  return [
    ...lost,
    { of: "merge", file: ledgerName, ...at, message: `The file stands beside the folder ${partsFolder}` },
  ];
}

/** The fragments that the ledger has of a piece: live ones in the order of the text as last recorded, then the others. */
export function fragmentsOf(ledger: Ledger | undefined, piece: string): Fragment[] {
  const known = [...(ledger?.fragments.get(piece)?.values() ?? [])];
  return [...known.filter(({ state }) => state === "live"), ...known.filter(({ state }) => state !== "live")];
}

/** The ids of all pieces that a ledger's text names, also where lines of it are no rows, as between the marks of a merge. */
export function recordedIds(text: string): Set<string> {
  const named = text.matchAll(/^(?:\/id\/([^/\s]+)\/|\/[^\t\n]*\tpiece\t([^\s]+))/gm);
  return new Set(Array.from(named, ([, byId, ofPiece]) => byId ?? ofPiece ?? ""));
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
