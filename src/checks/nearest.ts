import { closest, distance } from "fastest-levenshtein";

/** The candidate most like a text, where one is near enough to be what was meant: a swap of two letters, or a fifth of it. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const found = closest(text, candidates);
  return distance(text, found) <= Math.max(text.length < 5 ? 1 : 2, Math.floor(text.length / 5)) ? found : undefined;
}

/** "Did you mean …?", or the other advice where nothing is near. */
export function didYouMean(text: string, candidates: readonly string[], otherwise: string): string {
  const found = nearest(text, candidates);
  return found === undefined ? otherwise : `Did you mean ${found}? ${otherwise}`;
}
