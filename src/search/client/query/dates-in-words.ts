import { monthName } from "#piece/calendar.ts";
import { isDating } from "#piece/dates.ts";
import type { Dated } from "./query.ts";

const names = Array.from({ length: 12 }, (_, index) => monthName(index + 1).toLowerCase());
const month = `(?:${names.map((name) => `${name}|${name.slice(0, 3)}`).join("|")}|sept)\\.?`;
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?(?!\d)`;
/** A hyphen with a space before it only is a minus sign. */
const dash = String.raw`(?:\s*[–—]\s*|[-‐‑]|\s+(?:-|to)\s+)`;
const end = String.raw`(?![\p{L}\p{N}\p{M}]|[-‐‑/]\p{N})`;

/** A date with its month in words. The year may be left out, and of the first one of a range the month too. */
function written(which: "first" | "last"): string {
  const [dayGroup, monthGroup, yearGroup] = ["Day", "Month", "Year"].map((part) => `(?<${which}${part}`);
  const dayFirst = String.raw`${dayGroup}>${day}),?\s+(?:of\s+)?${monthGroup}>${month})`;
  // A group can't have the name of another one.
  const monthFirst = String.raw`${monthGroup}2>${month})(?:\s+${dayGroup}2>${day}))?`;
  const dayAlone = which === "first" ? `|${dayGroup}3>${day})` : "";
  return String.raw`(?:${dayFirst}|${monthFirst}${dayAlone})(?:,?\s+${yearGroup}>\d{4}))?`;
}

const range = new RegExp(written("first") + dash + written("last") + end, "iuy");
const single = new RegExp(written("last") + end, "iuy");
const years = /(?<first>\d{4})(?:–| – )(?<last>\d{4})(?![\p{L}\p{N}])/uy;
const numbers = /(?<a>\d{1,2})(?<sign>[/.])(?<b>\d{1,2})\k<sign>(?<year>\d{4})(?![\p{L}\p{N}]|[-‐‑/.]\p{N})/uy;

type Groups = Readonly<Record<string, string | undefined>>;

/** A date in words or numbers, and the place in a text after it. */
interface Found {
  term: Dated;
  end: number;
}

/**
 * The date that stands at a place of a text in one of the ways in which people write dates: `26 March 1987`,
 * `March 26, 1987`, `Nov 1963`, `March–May 1987`, `1754–1763`, `06/04/2004`. One without its year is none.
 */
export function dateAt(text: string, start: number): Found | undefined {
  for (const [pattern, loadedPieces] of [
    [range, rangesIn],
    [single, (groups: Groups) => [dateOf(partsIn(groups, "last"))]],
    [years, ({ first, last }: Groups) => [`${first}/${last}`]],
    [numbers, datesInNumbers],
  ] as const) {
    pattern.lastIndex = start;
    const groups = pattern.exec(text)?.groups;
    const dates = groups ? loadedPieces(groups).filter(isDating) : [];
    if (dates.length === 0) continue;
    const typed = text.slice(start, pattern.lastIndex).replaceAll(/\s+/g, " ");
    return { term: { kind: "dated", text: typed, dates }, end: pattern.lastIndex };
  }
  return undefined;
}

/** The first date of a range may lack what it has in common with the last one. */
function rangesIn(groups: Groups): string[] {
  const last = partsIn(groups, "last");
  return [`${dateOf({ ...last, day: undefined, ...partsIn(groups, "first") })}/${dateOf(last)}`];
}

/** The day, month and year that the groups of a date hold, as they were typed; no keys for those that it lacks. */
function partsIn(groups: Groups, which: "first" | "last"): Groups {
  const parts = { day: ["Day", "Day2", "Day3"], month: ["Month", "Month2"], year: ["Year"] };
  const typed = Object.entries(parts).map(([part, names]) => [
    part,
    names.map((name) => groups[which + name]).find(Boolean),
  ]);
  return Object.fromEntries(typed.filter(([, text]) => text !== undefined));
}

/** A date in ISO 8601; it may not exist. */
function dateOf({ day: days, month: called = "", year = "" }: Groups): string {
  const number = 1 + names.findIndex((name) => name.startsWith(called.slice(0, 3).toLowerCase()));
  return isoDate(year, number, days === undefined ? undefined : Number.parseInt(days, 10));
}

/** The day may stand first or second; before a full stop it stands first. */
function datesInNumbers({ a, b, year = "", sign }: Groups): string[] {
  const dayFirst = isoDate(year, Number(b), Number(a));
  const monthFirst = isoDate(year, Number(a), Number(b));
  return sign === "." || dayFirst === monthFirst ? [dayFirst] : [dayFirst, monthFirst];
}

function isoDate(year: string, month: number, day: number | undefined): string {
  return [year, month, ...(day === undefined ? [] : [day])].map((part) => String(part).padStart(2, "0")).join("-");
}
