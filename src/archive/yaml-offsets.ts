import { isMap, isNode, isScalar, isSeq, visit, type Document, type Pair, type YAMLMap } from "yaml";

/** The pairs of each map by their keys. */
type Pairs = ReadonlyMap<unknown, ReadonlyMap<unknown, Pair>>;

/** Reads the pairs of all maps, once, and the offsets of the keys that stand in a map already. */
export function readPairs(document: Document.Parsed): { pairs: Pairs; repeated: number[] } {
  const pairs = new Map<YAMLMap, ReadonlyMap<unknown, Pair>>();
  const repeated: number[] = [];
  visit(document, {
    Map: (_, map) => {
      const byKey = new Map<unknown, Pair>();
      for (const pair of map.items) {
        const key = isScalar(pair.key) ? pair.key.value : pair.key;
        if (byKey.has(key)) repeated.push(offsetAt(pair.key) ?? 0);
        else byKey.set(key, pair);
      }
      pairs.set(map, byKey);
    },
  });
  return { pairs, repeated };
}

/** Where the value at a path begins, or the nearest above it that exists. */
export function offsetOf(document: Document.Parsed, pairs: Pairs, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = offsetAt(node) ?? 0;
  for (const key of path) {
    node = childOf(node, pairs, key);
    const next = offsetAt(node);
    if (next === undefined) break;
    offset = next;
  }
  return offset;
}

/** Where a key of the map at a path begins; undefined where there is none. */
export function offsetOfKey(
  document: Document.Parsed,
  pairs: Pairs,
  path: readonly PropertyKey[],
  key: string,
): number | undefined {
  const map = path.reduce<unknown>((node, part) => childOf(node, pairs, part), document.contents);
  return offsetAt(pairs.get(map)?.get(key)?.key);
}

/** Keys of maps are text under the failsafe schema; places in lists are numbers. */
function childOf(node: unknown, pairs: Pairs, key: PropertyKey): unknown {
  if (isMap(node)) return pairs.get(node)?.get(String(key))?.value;
  return isSeq(node) && typeof key === "number" ? node.items[key] : undefined;
}

function offsetAt(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
