import type { Piece } from "#piece/piece.ts";
import type { Backlink } from "../backlinks.ts";
import type { Signal } from "./signal.ts";

/** A piece is related to those that cite it and to those that it cites, as much as if they alone had something in common. */
export function referenceSignal(pieces: readonly Piece[], backlinks: ReadonlyMap<string, readonly Backlink[]>): Signal {
  const indexes = new Map(pieces.map(({ id }, index) => [id, index]));
  const citing = pieces.map(
    ({ id }) => new Set(backlinks.get(id)?.flatMap(({ piece }) => indexes.get(piece.id) ?? []) ?? []),
  );
  const cited: number[][] = pieces.map(() => []);
  citing.forEach((from, index) => from.forEach((other) => cited[other]?.push(index)));
  return {
    weigh: (index, add) => {
      for (const other of [...(citing[index] ?? []), ...(cited[index] ?? [])]) add(other, Math.log(pieces.length));
    },
    reasons: (index, other) => [
      ...(citing[index]?.has(other) ? [{ text: "Cites this piece" }] : []),
      ...(citing[other]?.has(index) ? [{ text: "Cited in this piece" }] : []),
    ],
  };
}
