import { LineCounter, parseDocument, visit, type Document } from "yaml";
import { firstConflict } from "./merge-marks.ts";
import { offsetOf, offsetOfKey, readPairs } from "./yaml-offsets.ts";

/** YAML as it stands in a file, with the way back from a value to its place. */
export interface YamlSource {
  /** Relative to the archive folder. */
  file: string;
  /** What the YAML says, all scalars as text; undefined where it can't be read. */
  value: unknown;
  /** Why it can't be read, also a key given twice; of one with the marks of a merge, nothing else is said. */
  errors: { message: string; line: number; column: number; isConflict?: true; isRepeated?: true }[];
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
  // The package looks for a key that stands twice by comparing each with all others, which takes seconds for a large vocabulary.
  const options = {
    schema: "failsafe",
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
    uniqueKeys: false,
  } as const;
  const document = parseDocument(text, options);
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const { pairs, repeated } = readPairs(document);
  const errors = [
    ...document.errors.map(({ message, pos }) => ({ message, offset: pos[0] })),
    ...repeated.map((offset) => ({ message: "the key is given twice", offset, isRepeated: true as const })),
  ]
    .sort((a, b) => a.offset - b.offset)
    .map(({ offset, ...error }) => ({ ...error, ...placeAt(offset) }));
  const placeOf = (path: readonly PropertyKey[]) => placeAt(offsetOf(document, pairs, path));
  const placeOfKey = (path: readonly PropertyKey[], key: string) =>
    placeAt(offsetOfKey(document, pairs, path, key) ?? offsetOf(document, pairs, path));
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
