import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { decodeWords } from "#search/client/lexicon/front-code.ts";
import { readLexicon } from "#search/client/lexicon/lexicon.ts";
import { foldWord } from "#search/client/lexicon/lexicon-words.ts";
import { lexiconFile } from "#search/index/lexicon-file.ts";
import { termsOf, type PieceTexts } from "#search/index/terms.ts";
import { beside, needing } from "../../../beside.ts";

const collection = "corpora/relevance/cranfield";

const piece = (text: string, title = "") => ({ title, texts: [text] });
/** The words of pieces in two portions. */
const wordsIn = (pieces: readonly PieceTexts[]) =>
  [pieces.slice(0, 1), pieces.slice(1)].map((portion) => termsOf(portion).words);
const wordsOf = (...sources: Parameters<typeof lexiconFile>) =>
  decodeWords(lexiconFile(...sources)).map(([word]) => word);

describe("the words of a lexicon", () => {
  test("stand in pieces or in names, and have three letters", () => {
    const pieces = [piece("granite quay granite lone at", "Tide tables"), piece("The quay at granite")];
    expect(wordsOf({ words: wordsIn(pieces), names: ["Harbour Board", "HB"] })).toEqual([
      "board",
      "granite",
      "harbour",
      "lone",
      "quay",
      "tables",
      "the",
      "tide",
    ]);
  });

  test("that differ by accents are one, written as they mostly are", () => {
    const pieces = [piece("état"), piece("État"), piece("etat")];
    expect(wordsOf({ words: wordsIn(pieces), names: [] })).toEqual(["état"]);
  });

  test("are in the order of their folded forms", () => {
    const pieces = [piece("zone écran fable"), piece("zone écran fable")];
    expect(wordsOf({ words: wordsIn(pieces), names: [] })).toEqual(["écran", "fable", "zone"]);
  });

  test("have a number that grows by two with each doubling of their pieces", () => {
    const pieces = Array.from({ length: 16 }, (_, index) =>
      piece(["sixteen", index % 2 === 0 && "eight", index % 8 === 0 && "two"].filter(Boolean).join(" ")),
    );
    expect(decodeWords(lexiconFile({ words: wordsIn(pieces), names: ["Unwritten"] }))).toEqual([
      ["eight", 7],
      ["sixteen", 9],
      ["two", 3],
      ["unwritten", 0],
    ]);
  });

  test("are 20,000 at most: names, then the most frequent", () => {
    const name = (index: number) =>
      `x${index.toString(26).replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))}xx`;
    const many = Array.from({ length: 30_000 }, (_, index) => name(index));
    const rare = many.join(" ");
    const pieces = [piece(`${rare} common`), piece(`${rare} common`), piece("common")];
    const words = wordsOf({ words: wordsIn(pieces), names: ["Rarely Named"] });
    expect(words).toHaveLength(20_000);
    expect(words).toEqual(expect.arrayContaining(["common", "rarely", "named"]));
    const allNames = wordsOf({ words: wordsIn([...pieces, piece("other"), piece("other")]), names: many });
    expect(allNames).toHaveLength(20_000);
    expect(allNames).toEqual(expect.arrayContaining(["common", "other"]));
  });
});

describe("a lexicon", () => {
  const text = "submarine état the treaty";
  const lexicon = readLexicon(lexiconFile({ words: wordsIn([piece(text), piece(text)]), names: [] }));

  test("knows words whatever their case and accents", () => {
    expect(["submarine", "Submarine", "ETAT", "État", "treaty"].filter((word) => !lexicon.has(word))).toEqual([]);
    expect(lexicon.has("submarin")).toBe(false);
  });

  test("corrects a word that it doesn't know to one that it knows, as it is written", () => {
    expect(lexicon.correct("Submarnie")).toBe("submarine");
    expect(lexicon.correct("étta")).toBe("état");
  });

  test("leaves alone what it knows, what is near nothing, and what is no word", () => {
    for (const word of ["Etat", "treaty", "granite", "teh", "", "treat1", "12345678", "sub-marine", "<b>treaty"])
      expect(lexicon.correct(word), word).toBeUndefined();
  });

  test("without words corrects nothing", () => {
    expect(readLexicon(lexiconFile({ words: [], names: [] })).correct("submarine")).toBeUndefined();
  });
});

describe("on the queries of the Cranfield collection", needing(collection), () => {
  const linesOf = (file: string) =>
    readFileSync(join(beside(collection), file), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { title?: string | null; text: string | null });
  const pieces = () => linesOf("docs.jsonl").map(({ title, text }) => piece(text ?? "", title ?? ""));

  test("one mistake in the longest word is set right in nine of ten", () => {
    const bytes = lexiconFile({ words: wordsIn(pieces()), names: [] });
    expect(brotliCompressSync(bytes).length).toBeLessThan(60_000);
    const lexicon = readLexicon(bytes);
    const random = randomFrom(4);
    const tried = linesOf("queries.jsonl").flatMap(({ text }) => {
      const word = (text?.match(/\p{L}+/gu) ?? []).reduce((a, b) => (b.length > a.length ? b : a), "");
      const typed = mistyped(word, random);
      return lexicon.has(word) && typed !== word ? [{ word, typed }] : [];
    });
    const right = tried.filter(({ word, typed }) => foldWord(lexicon.correct(typed) ?? "") === foldWord(word));
    expect(tried.length).toBeGreaterThan(200);
    expect(right.length / tried.length).toBeGreaterThan(0.9);
  });
});

/** A word with a letter left out, put in or replaced, or two in each other's place. */
function mistyped(word: string, random: (below: number) => number): string {
  const at = random(word.length);
  const letter = String.fromCharCode(97 + random(26));
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  const start = Math.min(at, word.length - 2);
  const swapped = [word.slice(0, start), word[start + 1], word[start], word.slice(start + 2)].join("");
  return [before + after, before + letter + word.slice(at), before + letter + after, swapped][random(4)] ?? word;
}

/** Whole numbers from 0 to below a limit that a seed determines (mulberry32, public domain). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
