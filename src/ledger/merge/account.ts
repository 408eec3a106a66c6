import type { Archive } from "#archive/archive.ts";
import { formatNumber } from "#piece/count.ts";
import { idAddress } from "#piece/permalink.ts";
import type { Merge } from "./merge.ts";
import type { Parting } from "./partings.ts";

/**
 * What a merge settled, for a person.
 * @param archive the archive as it was before
 * @param isRehearsal whether nothing was written
 */
export function mergeAccount(merge: Merge, archive: Archive, isRehearsal: boolean): string {
  return [
    outcomeOf(merge, archive, isRehearsal),
    ...merge.partings.flatMap((parting) => partingAccount(parting, archive, isRehearsal)),
    ...[...merge.disputes].map(([piece, ids]) => disputeAccount(piece, ids, isRehearsal)),
  ].join("\n");
}

function outcomeOf({ partings, rows }: Merge, { ledger }: Archive, isRehearsal: boolean): string {
  const isOfTwo = ledger?.faults.some(({ of }) => of === "merge");
  if (isOfTwo || (partings.length === 0 && rows.length > 0))
    return isRehearsal ? "Would keep the records of both branches." : "Kept the records of both branches.";
  if (partings.length === 0) return "No merge was pending.";
  const ids = partings.length === 1 ? "1 duplicate id" : `${formatNumber(partings.length)} duplicate ids`;
  return `${isRehearsal ? "Would resolve" : "Resolved"} ${ids}.`;
}

function disputeAccount(piece: string, ids: readonly string[], isRehearsal: boolean): string {
  const isOne = ids.length === 1;
  const lead = isRehearsal ? "would lead" : isOne ? "leads" : "lead";
  return `  ${piece}: ${ids.map((id) => `#${id}`).join(", ")} ${isOne ? "was" : "were"} recorded for different text on each side, and so ${lead} to a note or, if both revised the same passage, to its present text; ${isRehearsal ? "the passages would get new numbers" : "the passages have new numbers"}.`;
}

function partingAccount({ id, keeper, others }: Parting, archive: Archive, isRehearsal: boolean): string[] {
  const all = new Set([keeper.loaded, ...others.map(({ loaded }) => loaded)]);
  const link = new RegExp(`piece:${id}(?![a-z0-9-])`);
  const linking = archive.loadedPieces.flatMap((loaded) =>
    all.has(loaded) ? [] : linesWith(link, loaded.body).map((line) => `${loaded.file}:${loaded.bodyLine + line}`),
  );
  return [
    ...others.map(({ loaded, newId, row }) =>
      [
        isRehearsal
          ? `  ${loaded.file} would get the id ${newId}, because ${keeper.loaded.file} keeps ${id}.`
          : `  ${loaded.file} has the id ${newId} now, because ${keeper.loaded.file} keeps ${id}.`,
        row
          ? ` ${idAddress(id)} ${isRehearsal ? "would lead" : "leads"} to that one alone: whoever was given it for the other ${isRehearsal ? "would need" : "needs"} ${idAddress(newId)}.`
          : "",
      ].join(""),
    ),
    ...(linking.length > 0 ? [`  See which of them these links to ${id} mean: ${linking.join(", ")}.`] : []),
  ];
}

/** The lines of a text that match, counted from 0. */
function linesWith(pattern: RegExp, text: string): number[] {
  return text.split("\n").flatMap((line, index) => (pattern.test(line) ? [index] : []));
}
