import { hashOf, sentencesOf } from "./fingerprint.ts";
import type { Fragment } from "./fragments.ts";

/** A fragment that is in a body. */
export type Present = Pick<Fragment, "id" | "kind" | "fingerprint">;

/**
 * The fragments of a body after it was edited: those in it, in its order, then those that were and are not. None is lost.
 * @param known what was known of the piece
 * @param present what is in the body now, in its order
 * @param heirs by the id of a live fragment that is no longer in the body, the id of the one that it lives on in
 */
export function succeed(
  known: readonly Fragment[],
  present: readonly Present[],
  heirs: ReadonlyMap<string, string>,
): Fragment[] {
  const before = new Map(known.map((fragment) => [fragment.id, fragment]));
  const ids = new Set(present.map(({ id }) => id));
  const standing = predecessors(known, ids, heirs);
  const past = known.filter(({ id }) => !ids.has(id)).map((fragment) => withEnd(fragment, endOf(fragment.id)));
  return [...present.map((fragment) => asLive(fragment, before.get(fragment.id))), ...past.sort(aliasesFirst)];

  /** Where an id leads now: to what lives on, or to the place where it stood. */
  function endOf(id: string): Pick<Fragment, "state" | "target"> {
    const passed = new Set<string>();
    let state: Fragment["state"] = "alias";
    for (let at = id; !passed.has(at);) {
      if (ids.has(at)) return { state, target: at };
      passed.add(at);
      const fragment = before.get(at);
      const heir = heirs.get(at);
      if (fragment === undefined) break;
      if (fragment.state === "alias") at = fragment.target;
      else if (fragment.state === "live" && heir !== undefined) at = heir;
      else {
        state = "gone";
        at = fragment.state === "gone" ? fragment.target : (standing.get(at) ?? "");
      }
    }
    return { state: "gone", target: "" };
  }
}

/** Where each live fragment stood: after which of those before it that still are in the text or live on in it. */
function predecessors(
  known: readonly Fragment[],
  ids: ReadonlySet<string>,
  heirs: ReadonlyMap<string, string>,
): Map<string, string> {
  const standing = new Map<string, string>();
  let last = "";
  for (const { id, kind, state } of known) {
    if (state !== "live") continue;
    standing.set(id, last);
    // An anchor may be within a sentence.
    if (kind !== "anchor") last = ids.has(id) ? id : (heirs.get(id) ?? last);
  }
  return standing;
}

function asLive({ id, kind, fingerprint }: Present, known: Fragment | undefined): Fragment {
  const same = known?.state === "live" && known.kind === kind && hashOf(known.fingerprint) === hashOf(fingerprint);
  if (!same) return { id, kind, state: "live", target: "", fingerprint, since: "" };
  // Unicode's rules may come to find fewer sentences in the same text, whose ids must not be lost.
  const more = sentencesOf(known.fingerprint).length >= sentencesOf(fingerprint).length;
  return more ? { ...known, target: "" } : { ...known, target: "", fingerprint, since: "" };
}

function withEnd(fragment: Fragment, end: Pick<Fragment, "state" | "target">): Fragment {
  const same = fragment.state === end.state && fragment.target === end.target;
  return same ? fragment : { ...fragment, ...end, since: "" };
}

function aliasesFirst(a: Fragment, b: Fragment): number {
  if (a.state !== b.state) return a.state === "alias" ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
