import { endsIn, type End } from "./ends.ts";
import { hashOf, sentencesOf } from "./fingerprint.ts";
import type { Text } from "./fits.ts";
import type { Fragment } from "./fragment.ts";

/**
 * The fragments of a body after it was edited: those in it, in its order, then those that were and are not. None is lost.
 * @param known what was known of the piece
 * @param present what is in the body now, in its order
 * @param successors by the id of a live fragment that is no longer in the body, the id of the one that it lives on in
 */
export function succeed(
  known: readonly Fragment[],
  present: readonly Text[],
  successors: ReadonlyMap<string, string>,
): Fragment[] {
  const before = new Map(known.map((fragment) => [fragment.id, fragment]));
  const ids = new Set(present.map(({ id }) => id));
  const endOf = endsIn(known, present, successors);
  const absent = known.filter(({ id }) => !ids.has(id)).map((fragment) => withEnd(fragment, endOf(fragment.id)));
  return [...present.map((fragment) => asLive(fragment, before.get(fragment.id))), ...absent.sort(aliasesFirst)];
}

function asLive({ id, kind, fingerprint }: Text, known: Fragment | undefined): Fragment {
  const same = known?.kind === kind && hashOf(known.fingerprint) === hashOf(fingerprint);
  // Unicode's rules may come to find fewer sentences in the same text, whose ids must not be lost.
  const more = same && sentencesOf(known.fingerprint).length >= sentencesOf(fingerprint).length;
  if (more && known.state === "live") return { ...known, target: "" };
  return { id, kind, state: "live", target: "", fingerprint: more ? known.fingerprint : fingerprint, since: "" };
}

function withEnd(fragment: Fragment, end: End): Fragment {
  const same = fragment.state === end.state && fragment.target === end.target;
  return same ? fragment : { ...fragment, ...end, since: "" };
}

function aliasesFirst(a: Fragment, b: Fragment): number {
  if (a.state !== b.state) return a.state === "alias" ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
