import { isMoment } from "#piece/dates.ts";

/** Days that exist, kept since a ledger names few days many times. */
const days = new Set<string>();

/** Whether a text is a day that exists, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (days.has(text)) return true;
  if (text.length !== 10 || !isMoment(text)) return false;
  days.add(text);
  return true;
}
