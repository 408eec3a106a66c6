import { daysInMonth, monthName } from "./calendar.ts";

/** How exactly a moment is known. */
export type Precision = "year" | "month" | "day" | "minute";

/**
 * A moment as it was printed, never made more exact than it is known. Of a range, all fields but `text` and `end` are
 * those of its first date, so that it stands where it begins.
 */
export interface Moment {
  /** The text it was read from: `1787`, `1787-10`, `2004-04-06T23:46Z`, `2004-04-06T19:46-04:00`, `1754~`, `1754/1763?`. */
  text: string;
  precision: Precision;
  year: number;
  /** 1 to 12; absent at year precision. */
  month?: number;
  /** 1 to 31, in the moment's own zone; absent at year and month precision. */
  day?: number;
  /** 0 to 23, in the moment's own zone. */
  hour?: number;
  minute?: number;
  /** Minutes east of UTC; present exactly at minute precision. */
  offset?: number;
  /** Present where the true date may be another one near it: `~` or `%` in EDTF. */
  approximate?: true;
  /** Present where it isn't sure that this is the date: `?` or `%` in EDTF. */
  uncertain?: true;
  /** The last date of a range, which belongs to it. */
  end?: Moment;
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(Z|[+-]\d{2}:\d{2}))?)?)?$/;

/**
 * Reads a single moment without doubts, in the ISO 8601 subset that pieces use (EDTF level 0 dates; minutes need a zone).
 * Returns undefined for anything else, for dates that don't exist, and for those that leave the years (see leavesYears).
 */
export function parseMoment(text: string): Moment | undefined {
  const moment = readMoment(text);
  return moment && isInYears(moment) ? moment : undefined;
}

/**
 * Whether a text is a moment that its zone moves, in UTC, out of the years 0001 to 9999: feeds, sitemaps and harvesters
 * can't have it (RFC 3339, section 1, knows years of four digits only).
 */
export function leavesYears(text: string): boolean {
  const moment = readMoment(text);
  return moment !== undefined && !isInYears(moment);
}

function isInYears(moment: Moment): boolean {
  const year = startOf(moment).getUTCFullYear();
  return year >= 1 && year <= 9999;
}

function readMoment(text: string): Moment | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute] = match
    .slice(1, 6)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined || year === 0) return undefined;
  if (month === undefined) return { text, precision: "year", year };
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return { text, precision: "month", year, month };
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  if (hour === undefined || minute === undefined) return { text, precision: "day", year, month, day };
  const offset = parseOffset(match[6] ?? "");
  if (hour > 23 || minute > 59 || offset === undefined) return undefined;
  return { text, precision: "minute", year, month, day, hour, minute, offset };
}

/** Whether a text is a single moment without doubts that exists. */
export function isMoment(text: string): boolean {
  return parseMoment(text) !== undefined;
}

/**
 * Reads a moment, a date with a qualifier (`1754~`, `1754?`, `1754%`; EDTF level 1), or a range of two dates with or
 * without one (`1787-10/1788-05`), which has no minutes and whose end doesn't come before its beginning.
 * Returns undefined for anything else, and for dates that don't exist.
 */
export function parseDating(text: string): Moment | undefined {
  const [start, end, ...more] = text.split("/").map(parseQualified);
  if (!text.includes("/")) return start;
  if (!start || !end || more.length > 0 || start.offset !== undefined || end.offset !== undefined) return undefined;
  const [first, last] = [printedDate(start), printedDate(end)];
  // As far as both are known, for the longer one lies within what the shorter one names.
  const known = Math.min(first.length, last.length);
  return last.slice(0, known) < first.slice(0, known) ? undefined : { ...start, text, end };
}

/** Whether a text is a moment, a date with a qualifier, or a range that exists. */
export function isDating(text: string): boolean {
  return parseDating(text) !== undefined;
}

/**
 * Reads a moment, qualified or a range, that the schema has already accepted.
 * @throws RangeError if the text is none.
 */
export function toMoment(text: string): Moment {
  const moment = parseDating(text);
  if (!moment) throw new RangeError(`not a moment: ${text}`);
  return moment;
}

/** The date alone, as printed and to at most the day: `1787`, `1787-10`, `2004-04-06`; of a range the first. */
export function printedDate(moment: Moment): string {
  return /^[\d-]*/.exec(moment.text)?.[0] ?? "";
}

/** The moment in ISO 8601, for formats that know neither qualifiers nor ranges: `1754` of `1754~/1763`. */
export function isoDate(moment: Moment): string {
  return moment.precision === "minute" ? moment.text : printedDate(moment);
}

/** The first and the last date of a range, each with its own qualifiers; of what is none, or ends as it begins, itself alone. */
export function endsOf({ end, ...start }: Moment): [start: Moment, end?: Moment] {
  const [text = ""] = start.text.split("/");
  const first = { ...start, text };
  return end === undefined || end.text === text ? [first] : [first, end];
}

/**
 * Orders two moments, earliest first; an imprecise one stands at the start of the span that it names.
 * Minutes are compared in UTC; a day counts from midnight UTC, since its zone is not known.
 */
export function compareMoments(a: Moment, b: Moment): number {
  return startOf(a).getTime() - startOf(b).getTime();
}

/** The instant at which the span that a moment names begins, for formats that know no spans; a day begins at midnight UTC. */
export function startOf(moment: Moment): Date {
  const { year, month = 1, day = 1, hour = 0, minute = 0, offset = 0 } = moment;
  const start = new Date(0);
  start.setUTCFullYear(year, month - 1, day);
  start.setUTCHours(hour, minute - offset);
  return start;
}

/** A moment's date for reading, to its own precision: `1787`, `6 April 2004`, `about 1754`, `1754–1763`, `October 1787 – May 1788`. */
export function formatDate(moment: Moment): string {
  const [start, end] = endsOf(moment);
  return end === undefined ? formatOne(start) : `${formatOne(start)}${rangeDash(moment)}${formatOne(end)}`;
}

/** What stands between the dates of a range for reading: a dash, with spaces unless both are bare years. */
export function rangeDash(moment: Moment): string {
  return /^\d+\/\d+$/.test(moment.text) ? "–" : " – ";
}

function formatOne({ year, month, day, approximate, uncertain }: Moment): string {
  const date = [day, month === undefined ? undefined : monthName(month), year].filter((part) => part !== undefined);
  return `${approximate ? "about " : ""}${date.join(" ")}${uncertain ? " (uncertain)" : ""}`;
}

/** A moment's time of day and zone for reading, `23:46 GMT` or `19:46 UTC−04:00`; undefined where no time is known. */
function formatTime(moment: Moment): string | undefined {
  if (moment.precision !== "minute") return undefined;
  const zone = moment.text.slice(16);
  return `${moment.text.slice(11, 16)} ${/^Z$|00:00$/.test(zone) ? "GMT" : `UTC${zone.replace("-", "−")}`}`;
}

/** Date and, where known, time: `6 April 2004, 23:46 GMT`. */
export function formatMoment(moment: Moment): string {
  const time = formatTime(moment);
  return time ? `${formatDate(moment)}, ${time}` : formatDate(moment);
}

/** A date with or without a qualifier, which a time can't have. */
function parseQualified(text: string): Moment | undefined {
  const sign = /[~?%]$/.exec(text)?.[0] ?? "";
  const moment = parseMoment(text.slice(0, text.length - sign.length));
  if (!moment || sign === "") return moment;
  if (moment.precision === "minute") return undefined;
  return {
    ...moment,
    text,
    ...(sign !== "?" && { approximate: true as const }),
    ...(sign !== "~" && { uncertain: true as const }),
  };
}

/** ISO 8601 zones run from −12:00 to +14:00. */
function parseOffset(zone: string): number | undefined {
  if (zone === "Z") return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (minutes > 59) return undefined;
  const offset = (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes);
  return offset >= -720 && offset <= 840 ? offset : undefined;
}
