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
 * @param isDryRun whether nothing was written
 */
export function mergeReport(merge: Merge, archive: MergedArchive, isDryRun: boolean): string {
  return [
    outcomeOf(merge, archive, isDryRun),
    ...merge.partings.flatMap((parting) => partingReport(parting, archive, isDryRun)),
    ...[...merge.disputes].map(([piece, disputes]) => disputeReport(piece, disputes, isDryRun)),
  ].join("\n");
}

function outcomeOf({ partings, rows }: Merge, { ledger }: MergedArchive, isDryRun: boolean): string {
  const isOfTwo = ledger?.faults.some(({ of }) => of === "merge");
  if (isOfTwo || (partings.length === 0 && rows.length > 0))
    return isDryRun ? "Would keep the records of both branches." : "Kept the records of both branches.";
  if (partings.length === 0) return "No merge was pending.";
  const ids = partings.length === 1 ? "1 duplicate id" : `${formatNumber(partings.length)} duplicate ids`;
  return `${isDryRun ? "Would resolve" : "Resolved"} ${ids}.`;
}

/** Where the ids that the two sides gave to different text lead, in one line. */
function disputeReport(piece: string, disputes: readonly Dispute[], isDryRun: boolean): string {
  const [toText, toNote] = [true, false].map((livesOn) => disputes.filter((dispute) => dispute.livesOn === livesOn));
  const outcomes = [
    leading(toText, isDryRun, "its present text", "their present texts", "both sides had a form of the same text"),
    leading(toNote, isDryRun, "a note", "notes", "each side had different text there"),
  ];
  const numbers = isDryRun ? "The passages would get new numbers." : "The passages have new numbers.";
  return `  ${piece}: ${outcomes.filter((outcome) => outcome !== undefined).join("; ")}. ${numbers}`;
}

function leading(
  disputes: readonly Dispute[] = [],
  isDryRun: boolean,
  one: string,
  several: string,
  reason: string,
): string | undefined {
  if (disputes.length === 0) return undefined;
  const isOne = disputes.length === 1;
  const lead = isDryRun ? "would lead" : isOne ? "leads" : "lead";
  return `${disputes.map(({ id }) => `#${id}`).join(", ")} ${lead} to ${isOne ? one : several}, since ${reason}`;
}

function partingReport({ id, keeper, others }: Parting, archive: MergedArchive, isDryRun: boolean): string[] {
  const all = new Set([keeper.loaded, ...others.map(({ loaded }) => loaded)]);
  const linking = archive.loadedPieces.flatMap((loaded) =>
    all.has(loaded) ? [] : linesWith(linkTo(id), loaded.body).map((line) => `${loaded.file}:${loaded.bodyLine + line}`),
  );
  return [
    ...others.map(({ loaded, newId, row }) =>
      [
        isDryRun
          ? `  ${loaded.file} would get the id ${newId}, because ${keeper.loaded.file} keeps ${id}.`
          : `  ${loaded.file} has the id ${newId} now, because ${keeper.loaded.file} keeps ${id}.`,
        row
          ? ` ${idAddress(id)} ${isDryRun ? "would lead" : "leads"} only to that one: links meant for the other ${isDryRun ? "would need" : "need"} ${idAddress(newId)}.`
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
