import type { FactColumn, Facts } from "../facts/facts.ts";
import { foldText } from "../facts/names.ts";
import { isStopWord } from "../query/stop-words.ts";
import { knownNames } from "./known-names.ts";

/** A value of a facet that has a page. */
export interface Entry {
  column: FactColumn;
  /** Its place among the values of the column. */
  value: number;
}

/** What a name stands for. */
export interface Meaning {
  /** The other ways in which it is written. */
  others: readonly string[];
  /** Those that have the name, or that had it once. */
  entries: readonly Entry[];
}

const known = new WeakMap<Facts, Map<string, Meaning>>();

/** What a text stands for if it is a whole name, but for small words, case and accents; undefined if it is none. */
export function meaningOf(facts: Facts, text: string): Meaning | undefined {
  let meanings = known.get(facts);
  if (!meanings) {
    meanings = meaningsIn(facts);
    known.set(facts, meanings);
  }
  return meanings.get(keyOf(text));
}

function meaningsIn({ facets }: Facts): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  const add = (names: readonly string[], entries: readonly Entry[]) => {
    for (const name of names) {
      const key = keyOf(name);
      const before = meanings.get(key) ?? { others: [], entries: [] };
      const others = names.filter((other) => keyOf(other) !== key);
      meanings.set(key, {
        others: [...new Set([...before.others, ...others])],
        entries: [...before.entries, ...entries],
      });
    }
  };
  for (const names of knownNames) add(names, []);
  for (const column of facets) {
    if (column.pages === undefined) continue;
    column.values.forEach(({ name, aliases }, value) => add([name, ...aliases], [{ column, value }]));
  }
  return meanings;
}

function keyOf(name: string): string {
  const words = foldText(name).trim().split(" ");
  const telling = words.filter((word) => !isStopWord(word));
  return (telling.length > 0 ? telling : words).join(" ");
}
