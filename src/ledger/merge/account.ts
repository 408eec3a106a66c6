import type { Archive } from "#archive/archive.ts";
import { idAddress } from "#piece/permalink.ts";
import type { Merge } from "./merge.ts";
import type { Parting } from "./partings.ts";

/** What a merge settled, for a person. */
export function mergeAccount({ partings, disputes }: Merge, archive: Archive, isRehearsal: boolean): string {
  return [
    isRehearsal ? "Would keep the records of both branches." : "Kept the records of both branches.",
    ...partings.flatMap((parting) => partingAccount(parting, archive)),
    ...[...disputes].map(
      ([piece, ids]) =>
        `  ${piece}: ${ids.map((id) => `#${id}`).join(", ")} ${ids.length === 1 ? "was" : "were"} recorded for different words on each side, and so ${ids.length === 1 ? "leads" : "lead"} to a note; the passages have new numbers.`,
    ),
  ].join("\n");
}

function partingAccount({ id, keeper, others }: Parting, archive: Archive): string[] {
  const all = new Set([keeper.loaded, ...others.map(({ loaded }) => loaded)]);
  const link = new RegExp(`piece:${id}(?![a-z0-9-])`);
  const linking = archive.loadedPieces.flatMap((loaded) =>
    all.has(loaded) ? [] : linesWith(link, loaded.body).map((line) => `${loaded.file}:${loaded.bodyLine + line}`),
  );
  return [
    ...others.map(({ loaded, newId, row }) =>
      [
        `  ${loaded.file} has the id ${newId} now, since ${keeper.loaded.file} keeps ${id}.`,
        row
          ? ` ${idAddress(id)} leads to that one alone: whoever was given it for the other needs ${idAddress(newId)}.`
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
