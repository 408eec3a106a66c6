import { countPieces, formatNumber } from "#piece/count.ts";
import { pagesOf, spanOf } from "../outcome/paging.ts";
import { quoted } from "../outcome/quoted.ts";
import { shortened } from "../outcome/shortened.ts";
import type { Outcome } from "../outcome/search.ts";
import { isNarrowed, type SearchState } from "../state/search-state.ts";

/** The outcome of a search in a sentence, which is also read out. */
export function statusOf({ total, listed, complete, corrected, worded }: Outcome, state: SearchState): string {
  const asked = shortened(state.q.trim());
  const query = corrected ?? asked;
  const within = isNarrowed(state) ? " with these filters" : "";
  if (!worded) return `There is no word in ${quoted(asked)} to search for. No piece is shown.`;
  if (total === 0) return query === "" ? `No results${within}.` : `No results for ${quoted(query)}${within}.`;
  const pieces = `${countPieces(total)}${within}`;
  const span = pagesOf(listed) > 1 ? ` Shown: ${spanOf(state.page, listed)}.` : "";
  if (query === "") return `${pieces}.${span}`;
  const [lead, rest] =
    corrected === undefined
      ? ["", ` for ${quoted(query)}`]
      : [`Showing results for ${quoted(corrected)} instead of ${quoted(asked)}: `, ""];
  if (complete === total) return `${lead}${pieces}${rest}.${span}`;
  const words = corrected === undefined ? `the words of ${quoted(query)}` : "its words";
  const all = complete === 0 ? "none has" : complete === 1 ? "one has" : `${formatNumber(complete)} have`;
  return `${lead}${pieces} with some of ${words}; ${all} them all.${span}`;
}
