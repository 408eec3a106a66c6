import { isPublished, type Archive } from "#archive/archive.ts";
import type { Fragment } from "#passages/fragment.ts";
import { fragmentsOf, type Ledger } from "#archive/ledger/ledger.ts";

/** What the ledger doesn't know yet of the fragments of a piece. */
export interface PassageChange {
  /** The piece's id. */
  piece: string;
  /** Its file, relative to the archive folder. */
  file: string;
  /** All its fragments as they are now: live ones in the order of the text. */
  fragments: Fragment[];
  /** Those that are new, changed or moved within the text. */
  changed: Fragment[];
  /** How many are in the text for the first time, those that revised ones became apart. */
  added: number;
  /** How many are in the text again. */
  restored: number;
  /** How many were live and have other words now, under another id or, as headings may, under their own. */
  revised: number;
  /** The ids that were live and are gone. */
  lost: string[];
}

/** The published pieces whose fragments differ from what the ledger has. */
export function passageChanges(archive: Archive, ledger: Ledger): PassageChange[] {
  return archive.loadedPieces.flatMap(({ piece, rendered }) => {
    if (!piece || !isPublished(piece) || typeof rendered === "string") return [];
    const { fragments } = rendered;
    const known = fragmentsOf(ledger, piece.id);
    const changed = changesOf(fragments, known);
    if (changed.length === 0) return [];
    const recorded = ledger.fragments.get(piece.id);
    const successors = new Set(changed.flatMap(({ state, target }) => (state === "alias" ? [target] : [])));
    const wasLive = changed.filter(({ id }) => recorded?.get(id)?.state === "live");
    const came = changed.filter(
      ({ id, state, since }) =>
        state === "live" && since === "" && recorded?.get(id)?.state !== "live" && !successors.has(id),
    );
    return [
      {
        piece: piece.id,
        file: piece.file,
        fragments: fragments.map((each) => {
          const before = recorded?.get(each.id);
          // That its words are taken in today makes no text new.
          return before && isNoteOfOld(before) && each.state === "live" ? { ...each, since: before.since } : each;
        }),
        changed,
        added: came.filter(({ id }) => !recorded?.has(id)).length,
        restored: came.filter(({ id }) => recorded?.has(id)).length,
        revised: wasLive.filter(
          ({ id, state, since }) =>
            state === "alias" || (state === "live" && since === "" && !isNoteOfOld(recorded?.get(id))),
        ).length,
        lost: wasLive.filter(({ state }) => state === "gone").map(({ id }) => id),
      },
    ];
  });
}

/** Whether a note was recorded without its words, so that nobody knows whether they changed. */
function isNoteOfOld(fragment: Fragment | undefined): boolean {
  return fragment?.kind === "anchor" && fragment.fingerprint === "";
}

/** The fragments without a day of record; where the order of the live ones alone changed, those. */
function changesOf(fragments: readonly Fragment[], known: readonly Fragment[]): Fragment[] {
  const fresh = fragments.filter(({ since }) => since === "");
  if (fresh.length > 0) return fresh;
  const order = (list: readonly Fragment[]) =>
    list.flatMap(({ id, state }) => (state === "live" ? [id] : [])).join(" ");
  return order(fragments) === order(known) ? [] : fragments.filter(({ state }) => state === "live");
}
