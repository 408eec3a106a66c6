import { grammarWords } from "#markdown/terms.ts";
import { letterWords } from "#piece/words.ts";
import { acronymsIn } from "../client/text/acronyms.ts";
import { isStopWord } from "../client/query/stop-words.ts";

/** The words of a piece from which examples are chosen. */
export interface ExampleText {
  title: string;
  /** Its other words that are searched, as Markdown. */
  text: string;
}

/** Queries that show how to search, each of which finds something; undefined where the pieces have no words for it. */
export interface Examples {
  words: string | undefined;
  beginning: string | undefined;
  phrase: string | undefined;
  without: string | undefined;
  either: string | undefined;
  brackets: string | undefined;
  acronym: string | undefined;
}

/** Shorter words tell little. */
const shortest = 5;

/** Words that begin with the same letters, so many, may be forms of one. */
const beginning = 4;

/** A word of a title is worth so many pieces. */
const titleWeight = 2;

/** Chooses examples from pieces, so that the same pieces always give the same: frequent words that stand together. */
export function examplesOf(texts: readonly ExampleText[]): Examples {
  const plain = texts.map(({ title, text }) => ({ title, all: `${title}\n${withoutAddresses(text)}` }));
  const words = plain.map(({ all }) => letterWords(all));
  const bodies = words.map((each) => new Set(each));
  const ranked = rank(
    words,
    plain.map(({ title }) => letterWords(title)),
  );
  const having = (word: string) => bodies.filter((words) => words.has(word));
  const [first = ""] = ranked;
  const near = (word: string) => having(first).filter((words) => words.has(word)).length;
  const others = ranked.filter((word) => !alike(word, first));
  const second = best(others, near);
  const third = others.find((word) => second !== undefined && !alike(word, second));
  const left = others.find(
    (word) => near(word) > 0 && having(first).some((words) => [...words].every((each) => !alike(each, word))),
  );
  const phrase = mostFrequent(plain.map(({ all }) => pairsIn(all)));
  const acronym = mostFrequent(plain.map(({ all }) => acronymsIn(all).filter((each) => each.includes("."))));
  const together = second !== undefined && near(second) > 0;
  return {
    words: together ? `${first} ${second}` : undefined,
    beginning: first === "" ? undefined : `${first.slice(0, beginning)}*`,
    phrase: phrase === undefined ? undefined : `"${phrase}"`,
    without: left === undefined ? undefined : `${first} -${left}`,
    either: second !== undefined && third !== undefined ? `${second} OR ${third}` : undefined,
    brackets: together && third !== undefined ? `(${second} OR ${third}) ${first}` : undefined,
    acronym: acronym === undefined ? undefined : `"${acronym}"`,
  };
}

/**
 * The words that tell something, first those that most pieces say more than once, which they are about; what more than half
 * of the pieces have says nothing.
 */
function rank(texts: readonly (readonly string[])[], titles: readonly (readonly string[])[]): string[] {
  const having = new Map<string, number>();
  const weights = new Map<string, number>();
  const add = (counts: Map<string, number>, word: string, more: number) =>
    counts.set(word, (counts.get(word) ?? 0) + more);
  for (const words of texts)
    for (const [word, { length }] of Map.groupBy(words, (word) => word)) {
      add(having, word, 1);
      add(weights, word, length > 1 ? 1 : 0);
    }
  for (const words of titles) for (const word of new Set(words)) add(weights, word, titleWeight);
  const common = Math.max(1, texts.length / 2);
  return [...weights]
    .filter(([word]) => word.length >= shortest && (having.get(word) ?? 0) <= common && tells(word))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([word]) => word);
}

function tells(word: string): boolean {
  return !isStopWord(word) && !grammarWords.has(word);
}

/** Two words in a row with a space between them, both of which tell something. */
function pairsIn(text: string): string[] {
  const word = String.raw`(?<![\p{L}\p{N}\p{M}'’&.-])\p{L}[\p{L}\p{M}]{3,}(?![\p{L}\p{N}\p{M}'’&-])`;
  const pairs = text.matchAll(new RegExp(`(?=(${word} ${word}))`, "gu"));
  return Array.from(pairs, ([, pair = ""]) => pair.toLowerCase()).filter((pair) => pair.split(" ").every(tells));
}

function mostFrequent(lists: readonly (readonly string[])[]): string | undefined {
  const counts = new Map<string, number>();
  for (const list of lists) for (const each of new Set(list)) counts.set(each, (counts.get(each) ?? 0) + 1);
  return best([...counts.keys()].sort(), (each) => counts.get(each) ?? 0);
}

/** The first of those with the highest number. */
function best(all: readonly string[], numberOf: (each: string) => number): string | undefined {
  const numbers = all.map(numberOf);
  return all[numbers.indexOf(numbers.reduce((most, number) => Math.max(most, number), 0))];
}

function alike(a: string, b: string): boolean {
  return a.slice(0, beginning) === b.slice(0, beginning);
}

/** A Markdown text without what readers don't see as words: images, addresses and tags. */
function withoutAddresses(text: string): string {
  return text.replaceAll(/!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|<[^>]*>|https?:\S+/g, " . ");
}
