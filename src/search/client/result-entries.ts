import { rowsOfValue, type Facts } from "./facts/facts.ts";
import { openingOf } from "./opening.ts";
import { formsOf, passagesOf } from "./passages.ts";
import type { Ranked } from "./retrieval/evaluate.ts";
import { openPage } from "./retrieval/hit.ts";
import type { ResultEntry } from "./views/entries.ts";

const passagesShown = 3;
const wordsMarked = 8;

/**
 * The entries of pieces, in their order.
 * @param rows of what was found
 * @throws Error if the text of a piece can't be fetched
 */
export function entriesOf(rows: readonly number[], ranked: Ranked, facts: Facts): Promise<ResultEntry[]> {
  const places = namesByRow(facts, "place", rows);
  const topics = namesByRow(facts, "topic", rows);
  const results = ranked.results(rows);
  return Promise.all(
    rows.map(async (row, index) => {
      const { page, found } = await openPage(results[index] ?? []);
      const { piece = "", title = page.url, published = "" } = page.meta;
      const runs = found.flat();
      const marks = formsOf(page, runs, wordsMarked).map((form) => `mark=${encodeURIComponent(form)}`);
      return {
        piece,
        title,
        url: marks.length === 0 ? page.url : `${page.url}?${marks.join("&")}`,
        facts: [published, ...(places.get(row) ?? []).slice(0, 2), ...(topics.get(row) ?? []).slice(0, 3)].join(" · "),
        passages:
          runs.length > 0
            ? passagesOf(
                page,
                found.map((each) => each.flat()),
                passagesShown,
              )
            : openingOf(page),
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
