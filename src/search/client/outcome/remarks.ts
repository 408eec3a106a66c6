import { formatDate, toMoment } from "#piece/dates.ts";
import { allOf, partsOf } from "../query/combine.ts";
import { printQuery } from "../query/print.ts";
import type { Query } from "../query/query.ts";
import { quoted } from "./quoted.ts";
import { readingOf } from "../retrieval/dated.ts";
import type { Ranked } from "../retrieval/evaluate.ts";
import type { SearchState } from "../state/search-state.ts";
import { shortened } from "./shortened.ts";

/** A sentence of advice, and a search or a page that is offered with it. */
export interface Advice {
  text: string;
  /** What is offered, as the text of its link. */
  offer?: { text: string; changes: Partial<SearchState> };
  /** The page that is offered, by its address without the base. */
  page?: { text: string; address: string };
  /** Whether the text and its link form a question. */
  isQuestion?: true;
  /** What Enter takes, where the same search is sent again. */
  byEnter?: true;
}

/** Stands before what may have been meant. */
export const didYouMean = "Did you mean ";

/** What to tell of how a query was read, whatever it found. */
export function remarksOnQuery(query: Query | undefined, note: string | undefined, monthFirst: boolean): Advice[] {
  const parts = partsOf(query);
  const dates = parts.flatMap((part): Advice[] => {
    if (part.kind !== "dated") return [];
    const { date, other } = readingOf(part, monthFirst);
    if (other === undefined) return [];
    const meant: Query = { kind: "dated", text: formatDate(toMoment(other)), dates: [other] };
    const text = `${quoted(part.text)} was read as ${formatDate(toMoment(date))}. ${didYouMean}`;
    const offer = offerOf(allOf(parts.map((each) => (each === part ? meant : each))) ?? meant);
    return [{ text, offer, isQuestion: true }];
  });
  return [...(note === undefined ? [] : [{ text: note }]), ...dates];
}

/** What to tell of how pieces were found that may not have all that was asked for. */
export function remarksOnResults({
  kept,
  offered,
  opened,
  unknown,
}: Pick<Ranked, "kept" | "offered" | "opened" | "unknown">): Advice[] {
  return [
    ...(kept === undefined ? [] : [{ text: "Leave out the corrected words: ", offer: offerOf(kept) }]),
    ...(unknown.length === 0
      ? []
      : [{ text: `Found in no piece: ${listed(unknown.map(quoted))}. The other words were searched.` }]),
    ...(offered === undefined ? [] : [{ text: didYouMean, offer: offerOf(offered), isQuestion: true as const }]),
    ...(opened.length === 0
      ? []
      : [
          {
            text: `Few pieces have ${listed(opened.map((phrase) => `"${phrase}"`))} together with the rest, so the words of the phrase were searched too.`,
          },
        ]),
  ];
}

/** Words of a query in a row, each once. */
export function listed(words: readonly string[]): string {
  return shortened([...new Set(words)].join(", "));
}

function offerOf(query: Query | string): NonNullable<Advice["offer"]> {
  const q = typeof query === "string" ? query : printQuery(query);
  return { text: shortened(q), changes: { q } };
}
