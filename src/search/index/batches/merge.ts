import { cborWriter } from "./cbor.ts";
import type { Batch } from "./batch.ts";
import { hashOf, namesOf } from "./pagefind-files.ts";
import { addWords, placesOf, writeWords, type Word } from "./words.ts";

/** The index of a shard. */
export interface MergedIndex {
  /** The name of each page's fragment, batch after batch. */
  fragments: string[];
  /** The files of words by their names, their content not compressed. */
  words: Map<string, Uint8Array>;
  /** What lists all of them, not compressed, and its name. */
  list: { name: string; content: Uint8Array };
}

/** A file has the words up to the one with which they have so many places. */
const placesInFile = 20_000;

/**
 * Merges the indexes of batches into that which Pagefind makes of all their pages.
 * @param language stands before the names of files
 * @param batches one at least
 * @throws Error if they are of different makes
 */
export function mergeBatches(language: string, batches: readonly Batch[]): MergedIndex {
  const [first] = batches;
  const { version = "", fields = [] } = first ?? {};
  if (batches.some((batch) => batch.version !== version || batch.fields.join() !== fields.join()))
    throw new Error("The batches of the search index don't go together.");
  const pages = batches.flatMap((batch) => batch.pages);
  const fragments = namesOf(
    language,
    pages.map(({ hash }) => hash),
  );
  const files = inFiles(wordsOf(batches));
  const contents = files.map(writeWords);
  const names = namesOf(language, contents.map(hashOf));
  const list = cborWriter();
  list.list(6);
  list.text(version);
  list.list(pages.length);
  for (const [place, { words }] of pages.entries()) {
    list.list(3);
    list.text(fragments[place] ?? "");
    list.number(words);
    list.text("");
  }
  list.list(files.length);
  for (const [place, [from, to]] of boundsOf(files).entries()) {
    list.list(3);
    list.text(from);
    list.text(to);
    list.text(names[place] ?? "");
  }
  // There are no filters, and nothing to sort by.
  list.list(0);
  list.list(0);
  list.list(fields.length);
  for (const field of fields) list.text(field);
  const content = list.bytes();
  return {
    fragments,
    words: new Map(contents.map((bytes, place) => [names[place] ?? "", bytes])),
    list: { name: `${language}_${hashOf(content).slice(0, 10)}`, content },
  };
}

/** The words of all batches, in the order of their bytes. */
function wordsOf(batches: readonly Batch[]): Word[] {
  const words = new Map<string, Word>();
  let before = 0;
  for (const batch of batches) {
    addWords(words, batch.words, before);
    before += batch.pages.length;
  }
  return [...words.values()].sort((a, b) => (a.stem < b.stem ? -1 : 1));
}

function inFiles(words: readonly Word[]): Word[][] {
  const files: Word[][] = [];
  let open: Word[] = [];
  let places = 0;
  for (const word of words) {
    open.push(word);
    places += placesOf(word);
    if (places < placesInFile) continue;
    files.push(open);
    [open, places] = [[], 0];
  }
  return open.length > 0 ? [...files, open] : files;
}

/**
 * Between which words those of each file are, as short as they can be told from those of its neighbours: an end that would
 * stand before its beginning stays whole.
 */
function boundsOf(files: readonly Word[][]): [from: string, to: string][] {
  const bounds = files.map((words): [string, string] => [utf8(words[0]?.stem), utf8(words.at(-1)?.stem)]);
  for (const [place, bound] of bounds.entries()) {
    const next = bounds[place + 1];
    if (!next) continue;
    const [last, first] = [Array.from(bound[1]), Array.from(next[0])];
    let shared = 0;
    while (shared < last.length && last[shared] === first[shared]) shared += 1;
    const to = last.slice(0, shared + 1).join("");
    if (Buffer.compare(Buffer.from(to), Buffer.from(bound[0])) >= 0) bound[1] = to;
    next[0] = first.slice(0, shared + 1).join("");
  }
  return bounds;
}

function utf8(latin1 = ""): string {
  return Buffer.from(latin1, "latin1").toString();
}
