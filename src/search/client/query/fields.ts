import { isMoment } from "#piece/dates.ts";
import type { Fault } from "./faults.ts";
import { dateBounds, fieldNames, type DateBound, type FieldName, type Term } from "./query.ts";

const head = /(\p{L}+):/uy;
const names = new Map<string, FieldName | DateBound>([
  ...[...fieldNames, ...dateBounds].map((name) => [name, name] as const),
  ["organization", "organisation"],
]);

/** The name of a field or bound, in any case, with its colon at a place of a text, and the place after the colon. */
export function fieldAt(text: string, start: number): { name: FieldName | DateBound; end: number } | undefined {
  head.lastIndex = start;
  const name = names.get(head.exec(text)?.[1]?.toLowerCase() ?? "");
  return name && { name, end: head.lastIndex };
}

/**
 * The term that a field and its value make, or what is wrong with it.
 * @param exact whether the value stood in quotation marks
 */
export function fieldTerm(name: FieldName | DateBound, value: string, exact: boolean): Term | Fault {
  if (value === "") return "emptyField";
  if (!isBound(name)) return { kind: "field", field: name, value, exact };
  return isDate(value) ? { kind: "date", bound: name, date: value } : "noDate";
}

/** Whether a text is a year, month or day that exists. */
export function isDate(text: string): boolean {
  return text.length <= 10 && isMoment(text);
}

function isBound(name: FieldName | DateBound): name is DateBound {
  return (dateBounds as readonly string[]).includes(name);
}
