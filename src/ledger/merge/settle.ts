import { disputed, hashOf, isDisputed, sentencesOf, wordsOf } from "#passages/fingerprint.ts";
import { likeness, sampleOf, shareIn } from "#passages/likeness.ts";
import { isNoteId } from "#piece/note-id.ts";
import { passageOf } from "#piece/passage-id.ts";
import { fragmentKind, kindOf, type Row } from "#archive/ledger/row.ts";
import type { FragmentRecord } from "./histories.ts";

/** Texts at least so much alike are two forms of one. */
const leastLike = 0.4;
/** A part of a text this great is that text. */
const greatShare = 0.6;

/** What a merge makes of the records of one fragment. */
export interface Settled {
  row: Row;
  /** Whether both sides recorded it for words of their own, so that it can't stay with either. */
  isDisputed: boolean;
}

/**
 * What holds of a fragment after a merge. Where the two sides gave one id to different words, no link to it may lead to
 * the wrong ones: if these are two forms of one text, as of a passage that both revised, the id becomes that of an
 * earlier form and leads to what stands there now; if not, as of two new passages, it leads to a note where the first of
 * them stood.
 * @param records at least one
 * @param isPresent whether what a row was recorded for is in the piece now
 * @param day the day of the merge, YYYY-MM-DD
 */
export function settle(
  id: string,
  records: readonly FragmentRecord[],
  isPresent: (row: Row) => boolean,
  day: string,
): Settled {
  const rows = records.map(({ row }) => row);
  const last = rows.at(-1) as Row;
  if (rows.some(({ fingerprint }) => isDisputed(fingerprint))) return { row: last, isDisputed: false };
  const forms = formsOf(rows);
  if (!areOfTwo(id, forms)) {
    // What one side removed and the other revised lives on in the revised words, or is removed with them.
    const alias = fragmentKind(last.kind)?.state === "gone" ? aliasSinceLive(rows) : undefined;
    return { row: alias ?? last, isDisputed: false };
  }
  const [form = last] = [...forms.filter(isPresent), ...forms];
  const kind = fragmentKind(form.kind)?.kind ?? "passage";
  const fingerprint = disputedFingerprint([form, ...forms].map((each) => each.fingerprint));
  const livesOn = kind === "passage" && (isRevision(id) || areAlike(forms));
  const state = livesOn ? "live" : "gone";
  const target = livesOn ? "" : (records.find(({ row }) => row === forms[0])?.after ?? "");
  return {
    row: { address: form.address, kind: kindOf({ kind, state }), target, fingerprint, since: day },
    isDisputed: true,
  };
}

/** The live rows, one for each text; those of notes that were recorded without their words tell of none. */
function formsOf(rows: readonly Row[]): Row[] {
  const live = rows.filter(({ kind, fingerprint }) => fragmentKind(kind)?.state === "live" && fingerprint !== "");
  return [...new Map(live.map((row) => [hashOf(row.fingerprint), row])).values()];
}

/** Whether no single line of records can have given an id to all these texts. */
function areOfTwo(id: string, forms: readonly Row[]): boolean {
  if (forms.length < 2) return false;
  // The id of a passage never has other words; a note keeps its id as long as it is alike, and a heading always.
  return passageOf(id) !== undefined || (isNoteId(id) && !areAlike(forms));
}

/** Whether each of some texts is much like the one before. */
function areAlike(forms: readonly Row[]): boolean {
  return forms.every(({ fingerprint }, index) => {
    const before = forms[index - 1]?.fingerprint;
    if (before === undefined) return true;
    const [a, b] = [sampleOf(before), sampleOf(fingerprint)];
    return likeness(a.words, b.words) >= leastLike || Math.max(shareIn(a, b), shareIn(b, a)) >= greatShare;
  });
}

/** Whether a passage's id is that of a revised one, which all its forms come from. */
function isRevision(id: string): boolean {
  return id.includes("r");
}

function aliasSinceLive(rows: readonly Row[]): Row | undefined {
  const live = rows.findLastIndex(({ kind }) => fragmentKind(kind)?.state === "live");
  return rows.slice(live + 1).findLast(({ kind }) => fragmentKind(kind)?.state === "alias");
}

/** The fingerprint of the first of some texts, in which only sentences that are the same in all are known again. */
function disputedFingerprint(fingerprints: readonly string[]): string {
  const [first = [], ...others] = fingerprints.map(sentencesOf);
  const most = Math.max(...fingerprints.map((each) => sentencesOf(each).length));
  if (most === 0) return `${disputed.text}.${wordsOf(fingerprints[0] ?? "")}`;
  const sentences = Array.from({ length: most }, (_, place) => {
    const sentence = first[place] ?? others.find((each) => each[place] !== undefined)?.[place] ?? "";
    const isCommon = others.every((each) => each[place] === sentence);
    return `~${isCommon ? sentence : `${disputed.sentence}${sentence.slice(2)}`}`;
  });
  return `${disputed.text}.${sentences.join("")}`;
}
