import { cborReader, cborWriter, type CborReader, type CborWriter } from "./cbor.ts";

/** Pages of a batch that have a word in one of its spellings, as they are written. */
export interface Run {
  /** How many they are. */
  pages: number;
  /** The number of the first of them in the index of the shard. */
  first: number;
  /** That of the last. */
  last: number;
  /** How many places the word has in them, and one more in each page. */
  places: number;
  /** The words of the batch, and where what they say of these pages begins after the number of the first, and ends. */
  bytes: Buffer;
  start: number;
  end: number;
}

/** A word in its spellings. */
export interface Word {
  /** As CborReader gives it. */
  stem: string;
  /** The pages that have it without accents. */
  plain: Run[];
  /** The pages that have it otherwise, by how it is spelled there. */
  spelled: Map<string, Run[]>;
}

/**
 * Takes the words that Pagefind wrote for a batch to those of the batches before it.
 * @param before how many pages these have
 */
export function addWords(words: Map<string, Word>, batch: Uint8Array, before: number): void {
  const bytes = Buffer.from(batch.buffer, batch.byteOffset, batch.length);
  const reader = cborReader(bytes);
  while (reader.place() < bytes.length) {
    reader.head();
    const stem = reader.latin1();
    let word = words.get(stem);
    if (!word) words.set(stem, (word = { stem, plain: [], spelled: new Map() }));
    const plain = readRun(reader, bytes, before);
    if (plain) word.plain.push(plain);
    for (let left = reader.head(); left > 0; left -= 1) {
      reader.head();
      const spelling = reader.latin1();
      const run = readRun(reader, bytes, before);
      if (run) word.spelled.set(spelling, [...(word.spelled.get(spelling) ?? []), run]);
    }
  }
}

function readRun(reader: CborReader, bytes: Buffer, before: number): Run | undefined {
  const pages = reader.head();
  if (pages === 0) return undefined;
  let [first, last, places, start] = [0, before, 0, 0];
  for (let page = 0; page < pages; page += 1) {
    reader.head();
    last += reader.head();
    if (page === 0) [first, start] = [last, reader.place()];
    // In its text, and in what it says of its piece.
    places += 1 + reader.skipList() + reader.skipList();
  }
  return { pages, first, last, places, bytes, start, end: reader.place() };
}

/** How many places a word has in all its spellings; see Run. */
export function placesOf({ plain, spelled }: Word): number {
  let sum = 0;
  for (const runs of [plain, ...spelled.values()]) for (const { places } of runs) sum += places;
  return sum;
}

/** Words with their pages as Pagefind has them in a file. */
export function writeWords(words: readonly Word[]): Uint8Array {
  const writer = cborWriter();
  writer.list(1);
  writer.list(words.length);
  for (const { stem, plain, spelled } of words) {
    writer.list(3);
    writer.latin1(stem);
    writeRuns(writer, plain);
    writer.list(spelled.size);
    for (const [spelling, runs] of spelled) {
      writer.list(2);
      writer.latin1(spelling);
      writeRuns(writer, runs);
    }
  }
  return writer.bytes();
}

function writeRuns(writer: CborWriter, runs: readonly Run[]): void {
  writer.list(runs.reduce((sum, { pages }) => sum + pages, 0));
  let before = 0;
  for (const { first, last, bytes, start, end } of runs) {
    writer.list(3);
    writer.number(first - before);
    writer.items(bytes, start, end);
    before = last;
  }
}
