import { rowsOfValue, type Facts } from "../facts/facts.ts";
import { joined } from "../text/joints.ts";
import { openingOf } from "../text/opening.ts";
import { formsOf, passagesOf, wordsOfPage, type Fragment } from "../text/passages.ts";
import type { Ranked } from "../retrieval/evaluate.ts";
import { openPage } from "../retrieval/hit.ts";
import { titleWords } from "../text/title-words.ts";
import type { ResultEntry } from "../views/entries.ts";

const passagesShown = 3;
const wordsMarked = 8;

/**
 * The entries of pieces, in their order.
 * @param rows of what was found
 * @throws Error if the text of a piece can't be fetched
 */
export function entriesOf(rows: readonly number[], ranked: Ranked, facts: Facts): Promise<ResultEntry[]> {
  const placesOf = namesByRow(facts, "place", rows);
  const topicsOf = namesByRow(facts, "topic", rows);
  const results = ranked.results(rows);
  return Promise.all(
    rows.map(async (row, index) => {
      const { page, found } = await openPage(results[index] ?? []);
      return entryOf(page, found, { places: placesOf.get(row) ?? [], topics: topicsOf.get(row) ?? [] });
    }),
  );
}

/**
 * The entry of a piece.
 * @param found of each term, the places of its words in the page, each in a run with those that it was asked for with
 * @param names of the places and topics of the piece
 */
export function entryOf(
  page: Fragment,
  found: readonly (readonly (readonly number[])[])[],
  { places, topics }: { places: readonly string[]; topics: readonly string[] },
): ResultEntry {
  const { piece = "", title = page.url, published = "" } = page.meta;
  const marks = formsOf(page, found.flat(), wordsMarked).map((form) => `mark=${encodeURIComponent(form)}`);
  const located = found.map((each) => each.flat());
  const passages = passagesOf(page, located, passagesShown);
  return {
    piece,
    title: titleWords(wordsOfPage(page), title, located.flat()),
    url: marks.length === 0 ? page.url : `${page.url}?${marks.join("&")}`,
    facts: [joined(published), ...places.slice(0, 2), ...topics.slice(0, 3)].join(" · "),
    passages: passages.length > 0 ? passages : openingOf(page),
  };
}

/** The names of a facet's values that some pieces have. */
function namesByRow(facts: Facts, facet: string, wanted: readonly number[]): Map<number, string[]> {
  const names = new Map(wanted.map((row) => [row, [] as string[]]));
  const column = facts.facets.find(({ id }) => id === facet);
  column?.values.forEach(({ name }, value) => {
    for (const row of rowsOfValue(column, value)) names.get(row)?.push(name);
  });
  return names;
}
