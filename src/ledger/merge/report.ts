import type { Archive } from "#archive/archive.ts";
import { formatNumber } from "#piece/count.ts";
import { idAddress } from "#piece/permalink.ts";
import type { Dispute, Merge } from "./merge.ts";
import type { Parting } from "./partings.ts";
import { linkTo } from "./renumber.ts";

type MergedArchive = Pick<Archive, "ledger" | "loadedPieces">;

/**
 * What a merge settled, for a person.
 * @param archive the archive as it was before
 * @param isRehearsal whether nothing was written
 */
export function mergeReport(merge: Merge, archive: MergedArchive, isRehearsal: boolean): string {
  return [
    outcomeOf(merge, archive, isRehearsal),
    ...merge.partings.flatMap((parting) => partingReport(parting, archive, isRehearsal)),
    ...[...merge.disputes].map(([piece, disputes]) => disputeReport(piece, disputes, isRehearsal)),
  ].join("\n");
}

function outcomeOf({ partings, rows }: Merge, { ledger }: MergedArchive, isRehearsal: boolean): string {
  const isOfTwo = ledger?.faults.some(({ of }) => of === "merge");
  if (isOfTwo || (partings.length === 0 && rows.length > 0))
    return isRehearsal ? "Would keep the records of both branches." : "Kept the records of both branches.";
  if (partings.length === 0) return "No merge was pending.";
  const ids = partings.length === 1 ? "1 duplicate id" : `${formatNumber(partings.length)} duplicate ids`;
  return `${isRehearsal ? "Would resolve" : "Resolved"} ${ids}.`;
}

/** Where the ids that each side gave to words of its own lead, in one line. */
function disputeReport(piece: string, disputes: readonly Dispute[], isRehearsal: boolean): string {
  const [toText, toNote] = [true, false].map((livesOn) => disputes.filter((dispute) => dispute.livesOn === livesOn));
  const outcomes = [
    leading(toText, isRehearsal, "its present text", "their present texts", "both sides had a form of the same text"),
    leading(toNote, isRehearsal, "a note", "notes", "each side had different text there"),
  ];
  const numbers = isRehearsal ? "The passages would get new numbers." : "The passages have new numbers.";
  return `  ${piece}: ${outcomes.filter((outcome) => outcome !== undefined).join("; ")}. ${numbers}`;
}

function leading(
  disputes: readonly Dispute[] = [],
  isRehearsal: boolean,
  one: string,
  several: string,
  reason: string,
): string | undefined {
  if (disputes.length === 0) return undefined;
  const isOne = disputes.length === 1;
  const lead = isRehearsal ? "would lead" : isOne ? "leads" : "lead";
  return `${disputes.map(({ id }) => `#${id}`).join(", ")} ${lead} to ${isOne ? one : several}, since ${reason}`;
}

function partingReport({ id, keeper, others }: Parting, archive: MergedArchive, isRehearsal: boolean): string[] {
  const all = new Set([keeper.loaded, ...others.map(({ loaded }) => loaded)]);
  const linking = archive.loadedPieces.flatMap((loaded) =>
    all.has(loaded) ? [] : linesWith(linkTo(id), loaded.body).map((line) => `${loaded.file}:${loaded.bodyLine + line}`),
  );
  return [
    ...others.map(({ loaded, newId, row }) =>
      [
        isRehearsal
          ? `  ${loaded.file} would get the id ${newId}, because ${keeper.loaded.file} keeps ${id}.`
          : `  ${loaded.file} has the id ${newId} now, because ${keeper.loaded.file} keeps ${id}.`,
        row
          ? ` ${idAddress(id)} ${isRehearsal ? "would lead" : "leads"} only to that one: links meant for the other ${isRehearsal ? "would need" : "need"} ${idAddress(newId)}.`
          : "",
      ].join(""),
    ),
    ...(linking.length > 0 ? [`  Check which of them these links to ${id} mean: ${linking.join(", ")}.`] : []),
  ];
}

/** The lines of a text that match, counted from 0. */
function linesWith(pattern: RegExp, text: string): number[] {
  return text.split("\n").flatMap((line, index) => (pattern.test(line) ? [index] : []));
}
