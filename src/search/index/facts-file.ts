import type { Piece } from "#piece/piece.ts";
import { daysOf } from "../client/facts/days.ts";
import { headStart, magic, version, type FactsHead } from "../client/facts/layout.ts";
import { bestOrder, bitWriter, type BitWriter } from "./bit-writer.ts";
import { factColumns, type Names } from "./fact-columns.ts";
import { numberIds } from "./id-numbers.ts";

/**
 * The facts file of an archive, which readFacts reads; see layout.ts.
 * @param pieces those in the search index, newest first
 * @param resultIds the id of each piece's result, in the order of the pieces, no two the same
 * @param names of the entries of the vocabularies
 */
export function factsFile(pieces: readonly Piece[], resultIds: readonly string[], names: Names): Uint8Array {
  const { seed, width, numbers } = numberIds(resultIds);
  const columns = factColumns(pieces, names);
  const days = pieces.map(({ published }) => daysOf(published.text));
  const starts = days.map(({ first }) => first);
  const newest = starts[0] ?? 0;
  const steps = starts.map((start, row) => zigzag((starts[row - 1] ?? newest) - start));
  const dayOrder = bestOrder(steps);
  const writer = bitWriter();
  for (const number of numbers) writer.bits(number, width);
  for (const step of steps) writer.gap(step, dayOrder);
  const kinds = pieces.map(({ published }) => (published.end ? "range" : published.precision));
  const imprecise = ["year", "month", "range"].map((kind) => [...pieces.keys()].filter((row) => kinds[row] === kind));
  for (const rows of imprecise) writeList(writer, pieces.length, rows);
  writeLengths(
    writer,
    days.filter((_, row) => kinds[row] === "range").map(({ first, last }) => last - first),
  );
  for (const { values } of columns) for (const { rows } of values) writeList(writer, pieces.length, rows);
  return framed(
    {
      size: pieces.length,
      newest,
      dayOrder,
      imprecise: imprecise.flat().length,
      seed,
      width,
      columns: columns.map(({ id, label, pages, values }) => ({
        id,
        label,
        ...(pages === undefined ? {} : { pages }),
        rows: values.flatMap(({ rows }) => rows).length,
        values: values.map(({ id, name, aliases }) => [id, name, ...aliases]),
      })),
    },
    writer.bytes(),
  );
}

/** Numbers of either sign as numbers from 0: 0, -1, 1, -2, 2 and so on. */
function zigzag(number: number): number {
  return number < 0 ? -2 * number - 1 : 2 * number;
}

/** A list of rows, or of those that are not in it where they are fewer. */
function writeList(writer: BitWriter, size: number, rows: readonly number[]): void {
  const others = rows.length > size / 2;
  const listed = others ? complement(size, rows) : rows;
  const gaps = listed.map((row, place) => row - (listed[place - 1] ?? -1) - 1);
  const order = bestOrder(gaps);
  writer.bits(others ? 1 : 0, 1);
  writer.bits(order, 5);
  writer.gap(listed.length, 0);
  for (const gap of gaps) writer.gap(gap, order);
}

/** How many days after its first one each range ends. */
function writeLengths(writer: BitWriter, lengths: readonly number[]): void {
  if (lengths.length === 0) return;
  const order = bestOrder(lengths);
  writer.bits(order, 5);
  for (const length of lengths) writer.gap(length, order);
}

function complement(size: number, rows: readonly number[]): number[] {
  const left = new Set(rows);
  return Array.from({ length: size }, (_, row) => row).filter((row) => !left.has(row));
}

function framed(head: FactsHead, body: Uint8Array): Uint8Array {
  const text = Buffer.from(JSON.stringify(head));
  const start = Buffer.alloc(headStart);
  start.write(magic, "latin1");
  start.writeUInt32LE(version, 4);
  start.writeUInt32LE(text.length, 8);
  return Buffer.concat([start, text, body]);
}
