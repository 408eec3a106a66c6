import type { EarlierIndex } from "#search/index/build-index.ts";

/** A last build that left nothing: what is kept is kept in memory. */
export function nothingEarlier(): EarlierIndex {
  const kept = new Map<string, Uint8Array>();
  return {
    has: (name) => kept.has(name),
    read: (name) => kept.get(name),
    keep: (name, content) => void kept.set(name, content),
    carry: () => false,
    add: () => {},
  };
}
