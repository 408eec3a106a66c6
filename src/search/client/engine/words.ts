import { daysOf, dateOf } from "../facts/days.ts";
import type { Facts } from "../facts/facts.ts";
import { unspacedLetter } from "#piece/words.ts";
import { isDate } from "../query/fields.ts";
import type { Dated } from "../query/query.ts";
import { isAsWritten, isBeginning } from "../query/query-words.ts";
import { readingOf, spellingsOf } from "../retrieval/dated.ts";
import { partsOfWord } from "../retrieval/sources.ts";
import { otherSpellings } from "../spelling/spellings.ts";
import { acronymsIn } from "../text/acronyms.ts";
import { bestOf, eachOf, scored, someOf, type Clause } from "./clauses.ts";
import { dayFields, textFields, textsIn } from "./fields.ts";

/** More than any piece scores that only says a date in its text. */
const ofDate = 100;

/** A word, in any of its forms and spellings. */
export function wordClause(text: string, facts: Facts): Clause {
  return bestOf([typedClause(text), ...otherSpellings(text, facts).map(spellingClause)]);
}

/** A spelling that wasn't typed; it may be several words. */
export function spellingClause(text: string): Clause {
  return /\s/u.test(text) ? phraseClause(text) : typedClause(text);
}

/** Words in a row; acronyms among them as they are written. */
export function phraseClause(text: string): Clause {
  return eachOf([phraseIn(textFields, text), ...acronymsIn(text).map((each) => phraseIn(textsIn("written"), each))]);
}

/** Pieces that are of a date in words or numbers, and those that say it in their text. */
export function datedClause(dated: Dated, monthFirst: boolean): Clause {
  const { date } = readingOf(dated, monthFirst);
  const said = [...new Set([dated.text, ...spellingsOf(date)])].map(phraseClause);
  return someOf([ofDateClause(date, ofDate), bestOf(said)]);
}

/**
 * A word as typed. One with hyphens may also stand in a text as one word or as several; one with full stops stands as it is;
 * a year, month or day is also one that pieces are of; one of a script without spaces is its letters in a row.
 */
function typedClause(text: string): Clause {
  if (isBeginning(text))
    return { multi_match: { query: text.slice(0, -1), type: "bool_prefix", fields: textsIn("plain") } };
  if (isAsWritten(text)) return phraseIn(textsIn("written"), text);
  if (unspacedLetter.test(text)) return phraseIn(textFields, text);
  const parts = partsOfWord(text);
  const said = parts.length > 1 ? [phraseIn(textFields, parts.join(" ")), wordIn(parts.join(""))] : [wordIn(text)];
  return bestOf(isDate(text) ? [...said, ofDateClause(text, 1)] : said);
}

/** What the engine makes one word of, or several that stand in one text. */
function wordIn(text: string): Clause {
  return { multi_match: { query: text, operator: "and", fields: textFields } };
}

function phraseIn(fields: readonly string[], text: string): Clause {
  return { multi_match: { query: text, type: "phrase", fields } };
}

/** Pieces that are of a year, month, day or range, and of no other. */
function ofDateClause(date: string, score: number): Clause {
  const { first, last } = daysOf(date);
  const within = [
    { range: { [dayFields.first]: { gte: dateOf(first) } } },
    { range: { [dayFields.last]: { lte: dateOf(last) } } },
  ];
  return scored({ bool: { filter: within } }, score);
}
