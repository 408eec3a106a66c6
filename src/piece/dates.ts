/** How exactly a moment is known. */
export type Precision = "year" | "month" | "day" | "minute";

/** A moment as it was printed, never made more exact than it is known. */
export interface Moment {
  /** The text it was read from: `1787`, `1787-10`, `2004-04-06`, `2004-04-06T23:46Z`, `2004-04-06T19:46-04:00`. */
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
}

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(Z|[+-]\d{2}:\d{2}))?)?)?$/;

/**
 * Reads a moment written in the ISO 8601 subset that pieces use (EDTF level 0 dates; minutes need a zone).
 * Returns undefined for anything else, and for dates that don't exist.
 */
export function parseMoment(text: string): Moment | undefined {
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

/** Whether a text is a moment that exists. */
export function isMoment(text: string): boolean {
  return parseMoment(text) !== undefined;
}

/**
 * Reads a moment that the schema has already accepted.
 * @throws RangeError if the text is not a moment.
 */
export function toMoment(text: string): Moment {
  const moment = parseMoment(text);
  if (!moment) throw new RangeError(`not a moment: ${text}`);
  return moment;
}

/** The date alone, as printed and to at most the day: `1787`, `1787-10`, `2004-04-06`. */
export function printedDate(moment: Moment): string {
  return moment.text.slice(0, 10);
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

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/**
 * The name of a month in the language of the interface.
 * @param month 1 to 12
 */
export function monthName(month: number): string {
  return monthNames[month - 1] ?? "";
}

/** A moment's date for reading, to its own precision: `1787`, `October 1787`, `6 April 2004`. */
export function formatDate(moment: Moment): string {
  const { year, month, day } = moment;
  return [day, month === undefined ? undefined : monthName(month), year].filter((part) => part !== undefined).join(" ");
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

function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
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
