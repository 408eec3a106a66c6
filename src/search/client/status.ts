import { pagesOf, spanOf } from "./paging.ts";
import { quoted } from "./quoted.ts";
import { shortened } from "./shortened.ts";
import type { Outcome } from "./search.ts";
import { isNarrowed, type SearchState } from "./search-state.ts";

/** The outcome of a search in a sentence, which is also read out. */
export function statusOf({ rows, complete, corrected, worded }: Outcome, state: SearchState): string {
  const asked = shortened(state.q.trim());
  const query = corrected ?? asked;
  const within = isNarrowed(state) ? " with these filters" : "";
  if (!worded) return `There is no word in ${quoted(asked)} to search for. No piece is shown.`;
  const instead =
    corrected === undefined
      ? ""
      : ` ${quoted(asked)} was searched as ${quoted(corrected)}, since the archive lacks a word of it.`;
  if (rows.length === 0) return `No piece${within}${query === "" ? "" : ` holds ${quoted(query)}`}.${instead}`;
  const pieces = `${rows.length.toLocaleString("en")} ${rows.length === 1 ? "piece" : "pieces"}${within}`;
  const span = pagesOf(rows.length) > 1 ? ` Shown: ${spanOf(state.page, rows.length)}.` : "";
  if (query === "") return `${pieces}.${span}`;
  if (complete === rows.length) return `${pieces} for ${quoted(query)}.${instead}${span}`;
  const all = complete === 0 ? "none has" : complete === 1 ? "one has" : `${complete} have`;
  return `${pieces} with some of the words of ${quoted(query)}; ${all} them all.${instead}${span}`;
}
