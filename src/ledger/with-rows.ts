import { basename } from "node:path";
import { checksumLine, isChecksum } from "#archive/ledger/checksum.ts";
import { printLines } from "#archive/ledger/lines.ts";
import { parseLines } from "#archive/ledger/parse.ts";
import { listedPart, partLine } from "#archive/ledger/part-list.ts";
import { inOrder, ledgerName, pagesPart, partFile, partOf, placeOf, type LedgerFile } from "#archive/ledger/parts.ts";
import { fragmentRow, header, printRow, type Row } from "#archive/ledger/row.ts";

/** How large the files of a ledger may become, in bytes. */
export interface Limits {
  /** A larger ledger is divided into parts, since hosts of repositories show no larger file. */
  whole: number;
  /** A larger part goes on in another file. */
  part: number;
}

const usual: Limits = { whole: 1_000_000, part: 10_000_000 };

/**
 * The files of a ledger with more rows and new checksums, in order; all lines of a file end as its first does. No line in
 * them changes, but a ledger that has become too large for one file is divided into parts, in which its rows are the same.
 * @param files without faults: one, or parts
 * @param day the day of the record, YYYY-MM-DD
 */
export function withRows(
  files: readonly LedgerFile[],
  rows: readonly Row[],
  day: string,
  limits: Limits = usual,
): LedgerFile[] {
  const [first = { file: ledgerName, text: header }] = files;
  if (first.file !== ledgerName) return inParts(files, rows, day, limits);
  const whole = { ...first, text: sealed(first.text, printLines(rows), day) };
  if (Buffer.byteLength(whole.text) <= limits.whole) return [whole];
  return inParts([], [...rowsIn(first.text), ...rows], day, limits);
}

/** The parts of a ledger with the rows of one file that a merge has left beside them, as far as they lack them. */
export function folded(files: readonly LedgerFile[], day: string, limits: Limits = usual): LedgerFile[] {
  const parts = files.filter(({ file }) => file !== ledgerName);
  const whole = files.find(({ file }) => file === ledgerName);
  if (parts.length === 0 || !whole) return [...files];
  const known = new Set(parts.flatMap(({ text }) => rowsIn(text).map(printRow)));
  const lacking = rowsIn(whole.text).filter((row) => !known.has(printRow(row)));
  return inParts(parts, lacking, day, limits);
}

function inParts(files: readonly LedgerFile[], rows: readonly Row[], day: string, limits: Limits): LedgerFile[] {
  const texts = new Map(files.map(({ file, text }) => [file, sealed(text, [], day)]));
  for (const [part, added] of Map.groupBy(rows, ({ address }) => partOf(address)))
    for (const [file, lines] of filled(texts, part, printLines(added), limits.part))
      texts.set(file, sealed(texts.get(file) ?? header, lines, day));
  const listing = partFile(pagesPart);
  const listed = new Set(linesOf(texts.get(listing) ?? "").map(listedPart));
  const lacking = [...texts.keys()].sort(inOrder).filter((file) => file !== listing && !listed.has(basename(file)));
  const lines = lacking.map((file) => partLine(basename(file), day));
  texts.set(listing, sealed(texts.get(listing) ?? header, lines, day));
  return Array.from(texts, ([file, text]) => ({ file, text })).sort((a, b) => inOrder(a.file, b.file));
}

/** The files of a part that lines go to: the last one until it is full, then new ones. */
function filled(
  texts: ReadonlyMap<string, string>,
  part: string,
  lines: readonly string[],
  limit: number,
): Map<string, string[]> {
  const places = [...texts.keys()].map(placeOf).filter((place) => place.part === part);
  let number = Math.max(1, ...places.map((place) => place.number));
  let size = Buffer.byteLength(texts.get(partFile(part, number)) ?? "");
  const filled = new Map<string, string[]>();
  for (const line of lines) {
    const bytes = Buffer.byteLength(line) + 1;
    if (size > 0 && size + bytes > limit) [number, size] = [number + 1, 0];
    size += bytes;
    const file = partFile(part, number);
    const ofFile = filled.get(file);
    if (ofFile) ofFile.push(line);
    else filled.set(file, [line]);
  }
  return filled;
}

/** A file's text with more lines, which its checksum covers; as it is where there are none and it has one. */
function sealed(text: string, added: readonly string[], day: string): string {
  const lines = linesOf(text);
  if (added.length === 0 && isChecksum(lines.at(-1) ?? "") && text.endsWith("\n")) return text;
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? "\n";
  const recorded = `${[...lines.filter((line) => !isChecksum(line)), ...added].join("\n")}\n`;
  return `${recorded}${checksumLine(recorded, day)}\n`.replaceAll("\n", lineEnd);
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line !== "");
}

/** All rows of a file, those too that others supersede, in order. */
function rowsIn(text: string): Row[] {
  const rows: Row[] = [];
  parseLines(text, (line) => {
    if ("rows" in line) rows.push(...line.rows);
    else rows.push(...line.fragments.map((fragment) => fragmentRow(line.piece, fragment)));
  });
  return rows;
}
