import { isNode, LineCounter, parseDocument, visit, type Document } from "yaml";
import { firstConflict } from "./merge-marks.ts";

/** YAML as it stands in a file, with the way back from a value to its place. */
export interface YamlSource {
  /** Relative to the archive folder. */
  file: string;
  /** What the YAML says, all scalars as text; undefined where it can't be read. */
  value: unknown;
  /** Why it can't be read; of one with the marks of a merge, nothing else is said. */
  errors: { message: string; line: number; column: number; isConflict?: true }[];
  /** The place of a value by its path: the nearest that exists, counted from 1. */
  placeOf(path: readonly PropertyKey[]): { line: number; column: number };
  /** The place of a key. */
  placeOfKey(path: readonly PropertyKey[], key: string): { line: number; column: number };
}

/**
 * Reads YAML 1.2 with the failsafe schema, so that dates, years and `no` stay the text that was typed.
 * @param firstLine the line of the file that the text begins on
 */
export function readYaml(file: string, text: string, firstLine = 1): YamlSource {
  const conflict = firstConflict(text);
  if (conflict !== undefined) return inConflict(file, conflict + firstLine - 1);
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: "failsafe", lineCounter: lines, prettyErrors: false, strict: true });
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const errors = document.errors.map((error) => ({ message: error.message, ...placeAt(error.pos[0]) }));
  const placeOf = (path: readonly PropertyKey[]) => placeAt(offsetOf(document, path));
  const placeOfKey = (path: readonly PropertyKey[], key: string) =>
    placeAt(offsetOfKey(document, path, key) ?? offsetOf(document, path));
  try {
    return { file, value: errors.length === 0 ? document.toJS() : undefined, errors, placeOf, placeOfKey };
  } catch (error) {
    // Aliases that stand for nothing, such as *this*, or that would unfold without end.
    const message = error instanceof Error ? error.message : String(error);
    return {
      file,
      value: undefined,
      errors: [{ message, ...placeAt(offsetOfLostAlias(document)) }],
      placeOf,
      placeOfKey,
    };
  }
}

/** The YAML of a file in which a merge left its marks. */
export function inConflict(file: string, line: number): YamlSource {
  const place = { line, column: 1 };
  const errors = [{ ...place, message: "a merge left its marks", isConflict: true as const }];
  return { file, value: undefined, errors, placeOf: () => place, placeOfKey: () => place };
}

/** Whether a value read from YAML is a map of fields. */
export function isFieldMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function offsetOfLostAlias(document: Document.Parsed): number {
  let offset = 0;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return undefined;
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length).map(toKey), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function offsetOfKey(document: Document.Parsed, path: readonly PropertyKey[], key: string): number | undefined {
  const map: unknown = path.length === 0 ? document.contents : document.getIn(path.map(toKey), true);
  const items =
    isNode(map) && "items" in map
      ? (map.items as { key?: { value?: unknown; range?: [number, number, number] } }[])
      : [];
  return items.find((item) => item.key?.value === key)?.key?.range?.[0];
}

/** Keys of maps are text under the failsafe schema; places in lists are numbers. */
function toKey(key: PropertyKey): string | number {
  return typeof key === "symbol" ? String(key) : key;
}
