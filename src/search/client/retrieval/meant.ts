import { allOf } from "../query/combine.ts";
import type { Query } from "../query/query.ts";
import { beginningWith, isAcronym, isAsWritten } from "../query/query-words.ts";
import { partsOfWord, type Sources } from "./sources.ts";

/** What a word that is in no piece stands for. */
export interface Meant {
  /** Put in its place: hardly anything else can have been meant. */
  sure?: Query;
  /** Offered: it may have been meant. */
  perhaps?: Query;
}

/** In a word of so many letters two may be wrong. */
const longWord = 9;

/** Words with fewer letters are not taken for the beginnings of others. */
const shortestBeginning = 4;

/**
 * What was probably meant by a word. A word of the language is never taken for another one, nor a name for a word of the
 * language, however near they are: the archive may well have no piece with it.
 * @param isThere whether the archive has a word
 */
export async function probablyMeant(
  text: string,
  { lexicon, dictionary }: Pick<Sources, "lexicon" | "dictionary">,
  isThere: (text: string) => Promise<boolean>,
): Promise<Meant> {
  const known = await lexicon();
  if (!known) return {};
  for (const parts of otherwiseWritten(text)) {
    const there = await Promise.all(parts.map(isThere));
    if (there.includes(true)) return sureOf(parts);
  }
  if (isAsWritten(text)) return {};
  const near = known.correct(text);
  const begun = text.length >= shortestBeginning && known.beginningWith(text, 1).length > 0;
  const apart = known.apart(text);
  if (near === undefined && !begun && !apart) return {};
  const language = await dictionary();
  const offered = near === undefined ? {} : { perhaps: word(near) };
  if (language?.has(text)) return offered;
  if (begun) return { sure: beginningWith(word(text)) };
  if (near !== undefined && isName(text) && language?.has(near)) return offered;
  const certain = known.correct(text, 1) ?? (!apart && text.length >= longWord ? near : undefined);
  if (certain !== undefined) return sureOf([certain]);
  return apart ? sureOf(apart) : offered;
}

/** How else a word may be written: an acronym without full stops, a name without `'s`, what has hyphens as several words. */
function otherwiseWritten(text: string): string[][] {
  if (isAcronym(text)) return [[text.replaceAll(".", "")]];
  const owner = /^(.+)['’]s?$/u.exec(text)?.[1];
  const parts = partsOfWord(text);
  return [...(owner === undefined ? [] : [[owner]]), ...(parts.length > 1 ? [parts] : [])];
}

function sureOf(words: readonly string[]): Meant {
  const sure = allOf(words.map(word));
  return sure ? { sure } : {};
}

function word(text: string): Query {
  return { kind: "word", text };
}

/** Whether a word has a capital at its beginning only, as names have. */
function isName(text: string): boolean {
  return /^\p{Lu}[^\p{Lu}]+$/u.test(text);
}
