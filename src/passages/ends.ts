import { once } from "#piece/once.ts";
import { hashOf, isDisputed } from "./fingerprint.ts";
import { bestAmong, fitOf, heldIn, type Text } from "./fits.ts";
import type { Fragment } from "./fragment.ts";

/** Where an id leads: to the text that it lives on in, or to the place after which it stood. */
export type End = Pick<Fragment, "state" | "target">;

/** So much better must another text stand for an id than the one that it would lead to. */
const better = 0.25;
/** An id would be led astray by a text that has less than this of its words, however many edits led there. */
const little = 0.3;

/**
 * Makes what says where each id leads that is no longer in a body: to the text that has its own words, wherever these
 * have gone, and only where none has them to what became of the text that it led to so far.
 * @param known what was known of the piece
 * @param present what is in the body now, in its order
 * @param successors by the id of a live fragment that is no longer in the body, the id of the one that it lives on in
 */
export function endsIn(
  known: readonly Fragment[],
  present: readonly Text[],
  successors: ReadonlyMap<string, string>,
): (id: string) => End {
  const before = new Map(known.map((fragment) => [fragment.id, fragment]));
  const now = new Map(present.map((text) => [text.id, text]));
  const predecessorOf = predecessors(known, now, successors);
  const stood = ({ id, fingerprint }: Text) => {
    const once = before.get(id);
    return once?.state === "live" && hashOf(once.fingerprint) === hashOf(fingerprint);
  };
  const texts = present.filter(({ fingerprint }) => fingerprint !== "");
  const old = new Set(texts.filter(stood).map(({ id }) => id));
  const isOld = (id: string) => old.has(id);
  const fresh = texts.filter(({ id }) => !isOld(id));
  const absent = known.filter(({ id }) => !now.has(id)).length;
  const bestOfAll = once(() => bestAmong(texts, isOld, absent));
  const bestOfFresh = once(() => bestAmong(fresh, isOld, absent));
  const ends = new Map<string, End>();
  return endOf;

  function endOf(id: string): End {
    const found = ends.get(id);
    if (found) return found;
    // What a circle of a ledger edited by hand comes to.
    ends.set(id, { state: "gone", target: "" });
    const fragment = before.get(id);
    const end = fragment ? decide(fragment) : { state: "gone" as const, target: "" };
    ends.set(id, end);
    return end;
  }

  function decide(fragment: Fragment): End {
    const { state, target, fingerprint } = fragment;
    const line = lineOf(fragment);
    // What stands as it stood has been looked at before.
    const settled = state === "gone" || (state === "alias" && isOld(target));
    const isNeither = state === "gone" && isDisputed(fingerprint);
    if (fingerprint === "" || isNeither || (settled && fresh.length === 0)) return line;
    const text = line.state === "alias" ? now.get(line.target) : undefined;
    const isAstray = !settled && text !== undefined && heldIn(fingerprint, text.fingerprint) < little;
    const best = (settled ? bestOfFresh : bestOfAll)()(fragment, isAstray);
    if (best && (!text || best.fit > fitOf(fingerprint, text.fingerprint) + better))
      return { state: "alias", target: best.id };
    return isAstray ? { state: "gone", target: text.id } : line;
  }

  /** Where an id leads by what became of the text that it led to. */
  function lineOf({ id, state, target }: Fragment): End {
    if (state === "live") {
      const successor = successors.get(id);
      return successor === undefined
        ? { state: "gone", target: predecessorOf.get(id) ?? "" }
        : { state: "alias", target: successor };
    }
    if (target === "") return { state: "gone", target: "" };
    if (now.has(target)) return { state, target };
    return state === "alias" ? endOf(target) : { state: "gone", target: endOf(target).target };
  }
}

/** Where each live fragment stood: after which of those before it that still are in the text or live on in it. */
function predecessors(
  known: readonly Fragment[],
  now: ReadonlyMap<string, unknown>,
  successors: ReadonlyMap<string, string>,
): Map<string, string> {
  const byId = new Map<string, string>();
  let last = "";
  for (const { id, kind, state } of known) {
    if (state !== "live") continue;
    byId.set(id, last);
    // An anchor may be within a sentence.
    if (kind !== "anchor") last = now.has(id) ? id : (successors.get(id) ?? last);
  }
  return byId;
}
