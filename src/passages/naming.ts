import { isNoteId } from "#piece/note-id.ts";
import { passageId, passageNumbers } from "#piece/passage-id.ts";
import type { Fragment } from "./fragment.ts";
import { matchTexts } from "./matching.ts";

/** The texts of a body that have been named: headings, passages and notes. */
export interface Named {
  /** By id, the fingerprint of each. */
  fingerprints: Map<string, string>;
  /** By the id of a known one that isn't in the body any more, the id of the one that it lives on in. */
  successors: Map<string, string>;
}

/**
 * Names the passages of a body. One whose words are known keeps its id; an edited `p3` becomes `p3r1`, then `p3r2`; a new
 * one gets the next number. No id is used for two texts.
 * @param named takes what is named
 * @param known what is known of the piece
 * @param fingerprints of the passages, in their order
 * @returns their ids
 */
export function namePassages(named: Named, known: readonly Fragment[], fingerprints: readonly string[]): string[] {
  const passages = known.filter(({ kind }) => kind === "passage");
  const matching = matchTexts(passages, fingerprints);
  const revisions = new Map<number, number>();
  let last = 0;
  for (const { id } of passages) {
    const [number, revision] = passageNumbers(id);
    last = Math.max(last, number);
    revisions.set(number, Math.max(revision, revisions.get(number) ?? 0));
  }
  const coin = (origin: string | undefined) => {
    if (origin === undefined) return passageId((last += 1));
    const [number] = passageNumbers(origin);
    const revision = (revisions.get(number) ?? 0) + 1;
    revisions.set(number, revision);
    return passageId(number, revision);
  };
  const ids = fingerprints.map((_, place) => matching.kept.get(place) ?? coin(matching.origins.get(place)));
  record(named, ids, fingerprints, matching.successors);
  return ids;
}

/**
 * Names the headings of a body, each by its words; one whose words are known keeps its id, and so does one whose id would
 * be the same. No id is used for two texts.
 * @param named takes what is named
 * @param known what is known of the piece
 * @param fingerprints of the headings, in their order
 * @param coin makes the id of the heading at a place, which must not be one of those that are taken
 * @returns their ids
 */
export function nameHeadings(
  named: Named,
  known: readonly Fragment[],
  fingerprints: readonly string[],
  coin: (place: number, origin: string | undefined) => string,
): string[] {
  const matching = matchTexts(
    known.filter(({ kind }) => kind === "heading"),
    fingerprints,
  );
  const ids = fingerprints.map((_, place) => matching.kept.get(place) ?? coin(place, matching.origins.get(place)));
  record(named, ids, fingerprints, matching.successors);
  return ids;
}

/**
 * Names the notes of a body. One whose words are known keeps its id, also when they are edited; a new one gets that of
 * its label, or a revision of it where that was another note's. No id is used for two notes.
 * @param named takes what is named
 * @param known what is known of the piece; notes that were recorded without their words go by their labels
 * @param fingerprints of the notes, in their order
 * @param labels the ids that their labels make
 * @returns their ids
 */
export function nameNotes(
  named: Named,
  known: readonly Fragment[],
  fingerprints: readonly string[],
  labels: readonly string[],
): string[] {
  const notes = known.filter(({ id, kind, fingerprint }) => kind === "anchor" && isNoteId(id) && fingerprint !== "");
  const { kept, origins } = matchTexts(notes, fingerprints);
  const used = new Set([...notes.map(({ id }) => id), ...kept.values()]);
  const given = new Set(kept.values());
  const coin = (label: string) => {
    let id = label;
    for (let revision = 1; used.has(id); revision += 1) id = `${label}r${revision}`;
    used.add(id);
    return id;
  };
  const ids = fingerprints.map((_, place) => {
    const origin = origins.get(place);
    const id = kept.get(place) ?? (origin !== undefined && !given.has(origin) ? origin : coin(labels[place] ?? ""));
    given.add(id);
    return id;
  });
  record(named, ids, fingerprints, new Map());
  return ids;
}

function record(
  named: Named,
  ids: readonly string[],
  fingerprints: readonly string[],
  successors: ReadonlyMap<string, number>,
): void {
  ids.forEach((id, place) => named.fingerprints.set(id, fingerprints[place] ?? ""));
  for (const [id, place] of successors) named.successors.set(id, ids[place] ?? "");
}
