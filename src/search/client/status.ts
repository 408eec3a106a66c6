import type { Outcome } from "./search.ts";
import type { SearchState } from "./search-state.ts";

/** The outcome of a search in a sentence, which is also read out. */
export function statusOf({ rows, relaxed, corrected }: Outcome, { q }: SearchState): string {
  const count = rows.length;
  const pieces = `${count.toLocaleString("en")} ${count === 1 ? "piece" : "pieces"}`;
  const query = corrected ?? q.trim();
  if (query === "") return count === 0 ? "No piece is of that kind." : `${pieces}.`;
  const instead = corrected === undefined ? "" : ` Nothing holds “${q.trim()}”, so “${corrected}” was searched.`;
  if (count === 0) return `No piece holds “${query}”.${instead}`;
  if (relaxed) return `${pieces} with most of the words of “${query}”; fewer than ten have them all.${instead}`;
  return `${pieces} for “${query}”.${instead}`;
}
