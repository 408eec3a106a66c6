import type { Acronyms } from "./acronyms.ts";
import { facetCounts, rowsChosen } from "./facts/counts.ts";
import { dateOf, daysOf } from "./facts/days.ts";
import { readFacts, type FactColumn, type Facts } from "./facts/facts.ts";
import { histogramOf, type Bin } from "./facts/histogram.ts";
import { foldText } from "./facts/names.ts";
import { intersect } from "./facts/rows.ts";
import { readLexicon } from "./lexicon/lexicon.ts";
import { formsOf, passagesOf } from "./passages.ts";
import { loosen } from "./query/loosen.ts";
import { parseQuery } from "./query/parse.ts";
import { printQuery } from "./query/print.ts";
import { evaluate, type Found } from "./retrieval/evaluate.ts";
import { openPage } from "./retrieval/hit.ts";
import { openEngine } from "./retrieval/pagefind.ts";
import type { Sources } from "./retrieval/sources.ts";
import { facetIds, type SearchState } from "./search-state.ts";
import type { ResultEntry } from "./views/entries.ts";
import type { Filter } from "./views/filters.ts";

/** An archive that is open to be searched. */
export interface Archive {
  /** The year of its newest piece. */
  lastYear: number;
  /**
   * Searches it.
   * @throws Error if a part of the index can't be fetched
   */
  search(state: SearchState): Promise<Outcome>;
}

/** A sentence of advice, and a query that is offered with it. */
export interface Advice {
  text: string;
  /** What is offered, as the text of its link. */
  offer?: { text: string; changes: Partial<SearchState> };
}

/** What a search came to. */
export interface Outcome {
  /** The pieces that were found, in the order that was asked for. */
  rows: readonly number[];
  /** Whether pieces are among them that lack some of the words. */
  relaxed: boolean;
  /** The query as it was searched, where a word was corrected. */
  corrected: string | undefined;
  advice: readonly Advice[];
  filters: readonly Filter[];
  bins: readonly Bin[];
  /** The results from one place to before another. */
  entries(from: number, to: number): Promise<ResultEntry[]>;
}

const passagesShown = 3;
const wordsMarked = 8;

/**
 * Opens an archive's search.
 * @param base the archive's base; begins and ends with a slash
 * @throws Error if the index can't be fetched
 */
export async function openArchive(base: string): Promise<Archive> {
  const [facts, engine] = await Promise.all([fetchBytes(`${base}search/facts.bin`).then(readFacts), openEngine(base)]);
  const sources: Sources = {
    engine,
    facts,
    titles: once(async () => ((await (await fetchFile(`${base}search/titles.json`)).json()) as string[]).map(foldText)),
    acronyms: once(async () => (await (await fetchFile(`${base}search/acronyms.json`)).json()) as Acronyms),
    lexicon: once(() =>
      fetchBytes(`${base}search/lexicon.bin`)
        .then(readLexicon)
        .catch(() => undefined),
    ),
  };
  return {
    lastYear: facts.size === 0 ? 0 : Number(dateOf(facts.starts[0] ?? 0).slice(0, 4)),
    search: (state) => search(state, sources),
  };
}

async function search(state: SearchState, sources: Sources): Promise<Outcome> {
  const { facts } = sources;
  const { query, note } = parseQuery(state.q);
  const days = {
    first: state.from === undefined ? undefined : daysOf(state.from).first,
    last: state.to === undefined ? undefined : daysOf(state.to).last,
  };
  const ranked = await evaluate(query, sources, days);
  const matching = new Uint8Array(facts.size);
  for (const { row } of ranked.rows) matching[row] = 1;
  const chosen = rowsChosen(facts, state.facets);
  const found = inOrder(
    ranked.rows.filter(({ row }) => chosen[row] === 1),
    state,
  );
  const counts = facetCounts(facts, matching, state.facets);
  const loose = query && found.length === 0 ? loosen(query) : undefined;
  const narrowed =
    state.from !== undefined || state.to !== undefined || facetIds.some((id) => state.facets[id].length > 0);
  return {
    rows: found.map(({ row }) => row),
    relaxed: ranked.relaxed,
    corrected: ranked.corrected,
    advice: [
      ...(note === undefined ? [] : [{ text: note }]),
      ...(ranked.ignored.length === 0
        ? []
        : [{ text: `Passed over, since they say little: ${ranked.ignored.join(", ")}.` }]),
      ...(loose === undefined ? [] : [{ text: "Less strictly: ", offer: offered(printQuery(loose)) }]),
      ...(found.length === 0 && narrowed
        ? [{ text: "Without the filters and dates: ", offer: unfiltered(state) }]
        : []),
    ],
    filters: facts.facets.map((column) => filterOf(column, counts[column.id] ?? new Uint32Array(), state)),
    bins: histogramOf(facts, intersect(matching, chosen)),
    entries: (from, to) => entriesOf(found.slice(from, to), facts),
  };
}

function offered(q: string): Advice["offer"] & object {
  return { text: q, changes: { q } };
}

function unfiltered({ q, facets }: SearchState): Advice["offer"] & object {
  const none = Object.fromEntries(Object.keys(facets).map((id) => [id, []])) as unknown as SearchState["facets"];
  return { text: q.trim() === "" ? "all pieces" : q, changes: { from: undefined, to: undefined, facets: none } };
}

/** Rows run newest first. */
function inOrder(found: readonly Found[], { sort }: SearchState): readonly Found[] {
  if (sort === "newest") return found.toSorted((a, b) => a.row - b.row);
  if (sort === "oldest") return found.toSorted((a, b) => b.row - a.row);
  return found;
}

function filterOf({ id, label, values }: FactColumn, counts: Uint32Array, { facets }: SearchState): Filter {
  const chosen = new Set(facets[id as keyof SearchState["facets"]]);
  return {
    id,
    label,
    values: values.map((value, index) => ({ ...value, count: counts[index] ?? 0, chosen: chosen.has(value.id) })),
  };
}

function entriesOf(found: readonly Found[], facts: Facts): Promise<ResultEntry[]> {
  const places = namesByRow(facts, "place", found);
  const topics = namesByRow(facts, "topic", found);
  return Promise.all(
    found.map(async ({ row, results }) => {
      const { page, locations } = await openPage(results);
      const { piece = "", title = page.url, published = "" } = page.meta;
      const marks = formsOf(page, locations, wordsMarked).map((word) => `mark=${encodeURIComponent(word)}`);
      return {
        piece,
        title,
        url: marks.length === 0 ? page.url : `${page.url}?${marks.join("&")}`,
        facts: [published, ...(places.get(row) ?? []).slice(0, 2), ...(topics.get(row) ?? []).slice(0, 3)].join(" · "),
        passages: passagesOf(page, locations, passagesShown),
      };
    }),
  );
}

/** The names of a facet's values that some pieces have. */
function namesByRow(facts: Facts, facet: string, found: readonly Found[]): Map<number, string[]> {
  const names = new Map(found.map(({ row }) => [row, [] as string[]]));
  const column = facts.facets.find(({ id }) => id === facet);
  column?.values.forEach(({ name }, value) => {
    for (const row of column.rows.subarray(column.offsets[value], column.offsets[value + 1]))
      names.get(row)?.push(name);
  });
  return names;
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be fetched: ${response.status}`);
  return response;
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetchFile(address)).arrayBuffer());
}

/** Calls a function at the first call and gives its answer at every one. */
function once<Answer>(work: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined;
  return () => {
    answer ??= work();
    return answer;
  };
}
