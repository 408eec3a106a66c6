import { rowsOfValue, type Facts } from "../facts/facts.ts";
import { joined } from "../text/joints.ts";
import { openingOf } from "../text/opening.ts";
import { formsOf, passagesOf, wordsOfPage } from "../text/passages.ts";
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
      const { piece = "", title = page.url, published = "" } = page.meta;
      const runs = found.flat();
      const marks = formsOf(page, runs, wordsMarked).map((form) => `mark=${encodeURIComponent(form)}`);
      const places = found.map((each) => each.flat());
      const passages = passagesOf(page, places, passagesShown);
      return {
        piece,
        title: titleWords(wordsOfPage(page), title, places.flat()),
        url: marks.length === 0 ? page.url : `${page.url}?${marks.join("&")}`,
        facts: [
          joined(published),
          ...(placesOf.get(row) ?? []).slice(0, 2),
          ...(topicsOf.get(row) ?? []).slice(0, 3),
        ].join(" · "),
        passages: passages.length > 0 ? passages : openingOf(page),
      };
    }),
  );
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
