import { formatMoment, toMoment } from "#piece/dates.ts";
import { withBase } from "#piece/permalink.ts";
import { foldWord } from "../lexicon/lexicon-words.ts";
import { entryOf } from "../outcome/result-entries.ts";
import type { Fragment } from "../text/passages.ts";
import type { ResultEntry } from "../views/entries.ts";
import type { Hit } from "./answer.ts";
import { passageText } from "./fields.ts";
import { foundMarks } from "./request.ts";

const [before, after] = foundMarks;

/**
 * A piece that an engine found, as a result of a search.
 * @param base the archive's base; begins and ends with a slash
 */
export function entryOfHit({ _source: piece, highlight, inner_hits: inner }: Hit, base: string): ResultEntry {
  const title = highlight?.title?.[0] ?? piece.title;
  const passages = (inner?.passages?.hits.hits ?? []).map(({ _source: { anchor, text }, highlight: marked }) => ({
    id: anchor ?? "",
    text: marked?.[passageText]?.[0] ?? text ?? "",
  }));
  const words = [title, piece.dek ?? "", piece.summary ?? ""].flatMap(wordsOf);
  const anchors = passages.map(({ id, text }) => {
    const anchor = { id, location: words.length };
    words.push(...wordsOf(text));
    return anchor;
  });
  const page: Fragment = {
    url: withBase(base, piece.permalink),
    meta: { piece: piece.id, title: piece.title, published: formatMoment(toMoment(piece.published)) },
    content: words.map(unmarked).join(" "),
    anchors,
  };
  const named = (facet: string) => (piece.facets?.[facet] ?? []).map(({ name }) => name);
  return entryOf(page, runsIn(words), { places: named("place"), topics: named("topic") });
}

/** The places of marked words in a row, of each different one; words that were marked together are one run. */
function runsIn(words: readonly string[]): number[][][] {
  const runs: number[][] = [];
  let run: number[] | undefined;
  for (const [place, word] of words.entries()) {
    if (word.includes(before)) runs.push((run = []));
    run?.push(place);
    if (word.lastIndexOf(after) > word.lastIndexOf(before)) run = undefined;
  }
  const form = (places: readonly number[]) => places.map((place) => foldWord(unmarked(words[place] ?? ""))).join(" ");
  return [...Map.groupBy(runs, form).values()];
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => unmarked(word) !== "");
}

function unmarked(word: string): string {
  return word.replaceAll(before, "").replaceAll(after, "");
}
