import { isMoment } from "#piece/dates.ts";
import { offsetOf } from "./zone.ts";

/** A date as printed in a line. */
export interface PrintedDate {
  /** The moment that it states (see piece/dates.ts): minutes where time and zone are known, else the day. */
  moment: string;
  /** Where the printed date and time stand in the line, from and to. */
  from: number;
  to: number;
  /** The printed time, where it was left out of the moment because its zone isn't a fixed offset. */
  timeLeftOut?: string;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month =
  "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
const day = "(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b";
const year = "(?<year>\\d{4})(?!\\d)";

// Dates all in digits are read in ISO order only: 04/06/2004 is April in one country and June in another.
const dateForms = [
  new RegExp(`\\b${month}\\s+${day},?\\s+${year}`, "i"),
  new RegExp(`\\b${day}\\s+(?:of\\s+)?${month},?\\s+${year}`, "i"),
  /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/,
];

const half = "(?<half>[ap])\\.?m\\b\\.?";
const zone = "\\(?(?<zone>[A-Z]{1,5}(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2})\\b\\)?";
// Without a colon, only a half of the day or a zone tells a time from another number.
const timeForms = [
  `(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2})?(?:\\s*${half})?(?!\\d)(?:\\s*${zone})?`,
  `(?<hour>\\d{1,2})(?:\\.(?<minute>\\d{2}))?\\s*${half}(?:\\s*${zone})?`,
  `(?<hour>[01]\\d|2[0-3]|\\d(?=\\.))\\.?(?<minute>[0-5]\\d)(?:\\s*(?:hours|hrs\\b\\.?|h\\b))?\\s*${zone}`,
];
// Zones are capitals, am and pm are either: no flag can say both, so the half of the day is lower-cased before.
const timesAfter = timeForms.map((form) => new RegExp(`^(?:T|[\\s,|·•(–—-]*(?:at\\s+|@\\s*)?)${form}`));
const timesBefore = timeForms.map(
  (form) => new RegExp(`(?<!\\d)${form}[\\s,|·•–—-]*(?:on\\s+)?(?:[A-Z][a-z]{2,8}\\.?,?\\s+)?$`),
);

/**
 * Reads the first date printed in a line, with the time before or after it: `Apr 6, 2004 | 23:46 GMT`,
 * `6 April 2004 1632 GMT`, `2004-04-06 23:46 UTC`, `5:00 a.m. EST, Nov. 19, 2019`.
 */
export function readPrintedDate(line: string): PrintedDate | undefined {
  const found = dateForms
    .map((form) => form.exec(line))
    .filter((match) => match !== null)
    .sort((a, b) => a.index - b.index)
    .map((match) => ({ date: isoDate(match.groups ?? {}), from: match.index, to: match.index + match[0].length }))
    .find(({ date }) => isMoment(date));
  if (!found) return undefined;
  const after = firstMatch(timesAfter, line.slice(found.to));
  const before = after ? undefined : firstMatch(timesBefore, line.slice(0, found.from));
  const from = before ? before.index : found.from;
  const to = found.to + (after?.[0].length ?? 0);
  const match = after ?? before;
  if (!match) return { moment: found.date, from, to };
  const moment = `${found.date}T${isoTime(match.groups ?? {})}${offsetOf(match.groups?.zone ?? "") ?? ""}`;
  return isMoment(moment) ? { moment, from, to } : { moment: found.date, from, to, timeLeftOut: timeOf(match[0]) };
}

function isoDate({ year = "", month = "", day = "" }: Record<string, string>): string {
  const number = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return `${year}-${number > 0 ? String(number).padStart(2, "0") : month}-${day.padStart(2, "0")}`;
}

/** Hours and minutes of the 24-hour clock; not a time that exists where the printed one doesn't. A bare hour is a full one. */
function isoTime({ hour = "", minute = "00", half }: Record<string, string | undefined>): string {
  const printed = Number(hour);
  if (half !== undefined && (printed < 1 || printed > 12)) return "";
  const hours = half === undefined ? printed : (printed % 12) + (half === "p" ? 12 : 0);
  return `${String(hours).padStart(2, "0")}:${minute}`;
}

/** A printed time without what joins it to its date. */
function timeOf(text: string): string {
  return text.replace(/^(?:[\s,|·•(–—T@-]|at\s)+|[\s,|·•–—-]+$/g, "");
}

function firstMatch(forms: readonly RegExp[], text: string): RegExpExecArray | undefined {
  const lowered = text.replace(/(?<![A-Za-z])[AP]\.?M\b/g, (half) => half.toLowerCase());
  return forms.map((form) => form.exec(lowered)).find((match) => match !== null);
}
