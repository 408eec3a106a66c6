import { compareMoments } from "./dates.ts";
import type { Piece } from "./piece.ts";

/** Orders pieces newest first; pieces of the same moment by id, so that the order never depends on the file system. */
export function newestFirst(a: Piece, b: Piece): number {
  return compareMoments(b.published, a.published) || compareText(b.id, a.id);
}

/** Orders texts by code unit, the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
