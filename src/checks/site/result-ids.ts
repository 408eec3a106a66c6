import type { Piece } from "#piece/piece.ts";
import type { Finding } from "../finding.ts";

/**
 * Finds pieces whose results have the same id, of which a search could show one only.
 * @param idOf the id of a result by the address of its page, without the base
 */
export function checkResultIds(pieces: readonly Piece[], idOf: ReadonlyMap<string, string>): Finding[] {
  const holders = new Map<string, Piece>();
  return pieces.flatMap((piece): Finding[] => {
    const id = idOf.get(piece.permalink);
    if (id === undefined) return [];
    const holder = holders.get(id);
    if (!holder) {
      holders.set(id, piece);
      return [];
    }
    return [
      {
        code: "result-id-collision",
        severity: "error",
        file: piece.file,
        message: `${piece.permalink} and ${holder.permalink} have the same id in the search index, ${id}.`,
        fix: "Change a word in one of the two: the indexer makes the id from the text.",
      },
    ];
  });
}
