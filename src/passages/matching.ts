import { edited } from "./edited.ts";
import { hashOf } from "./fingerprint.ts";
import type { Fragment } from "./fragment.ts";
import { unchanged } from "./unchanged.ts";

/** What the texts of a body have to do with the fragments that were known. */
export interface Matching {
  /** By the place of a new text, the id that it keeps or gets back, since it is word for word what had it. */
  kept: Map<number, string>;
  /** By the place of a new text, the id of the live fragment whose edited form it is. */
  origins: Map<number, string>;
  /** By the id of a live fragment whose text isn't there any more, the place of the new text that it lives on in. */
  successors: Map<string, number>;
}

/**
 * Matches the texts of a body with the known fragments of their kind. A text that is word for word that of a live one has
 * its id; one that is word for word that of an alias or a gone one, as after an edit is undone, gets its id back.
 * @param fingerprints of the texts, in their order
 */
export function matchTexts(known: readonly Fragment[], fingerprints: readonly string[]): Matching {
  const live = known.filter(({ state }) => state === "live");
  const retired = known.filter(({ state }) => state !== "live");
  const hashes = fingerprints.map(hashOf);
  const same = unchanged(
    live.map(({ fingerprint }) => hashOf(fingerprint)),
    hashes,
  );
  const idOf = (fragments: readonly Fragment[], place: number) => fragments[place]?.id ?? "";
  const kept = new Map(Array.from(same, ([from, to]) => [to, idOf(live, from)]));
  const rest = [...hashes.keys()].filter((place) => !kept.has(place));
  const returned = unchanged(
    retired.map(({ fingerprint }) => hashOf(fingerprint)),
    rest.map((place) => hashes[place] ?? ""),
  );
  for (const [from, to] of returned) kept.set(rest[to] ?? 0, idOf(retired, from));
  const edits = edited(
    live.map(({ fingerprint }) => fingerprint),
    fingerprints,
    same,
    new Set(kept.keys()),
  );
  return {
    kept,
    origins: new Map(Array.from(edits.origins, ([to, from]) => [to, idOf(live, from)])),
    successors: new Map(Array.from(edits.successors, ([from, to]) => [idOf(live, from), to])),
  };
}
