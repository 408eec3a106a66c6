/** A piece that a search found. */
export interface Hit {
  /** The piece's id. */
  piece: string;
  /** The address of its page. */
  url: string;
  title: string;
  /** Its date, as its page shows it. */
  published: string;
  /** A passage as HTML, with the found words in `<mark>`. */
  excerpt: string;
}

/** What a search found: how many pieces, and the way to a stretch of them. */
export interface Found {
  total: number;
  /** Hits from one place to before another, best first. */
  hits(from: number, to: number): Promise<Hit[]>;
}

interface PagefindResult {
  data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }>;
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}

let engine: Promise<Pagefind> | undefined;

/**
 * Searches the archive's full text. The engine is fetched at the first call.
 * @param base the archive's base; begins and ends with a slash
 * @throws Error if the index can't be fetched
 */
export async function search(base: string, query: string): Promise<Found> {
  engine ??= load(base);
  const { results } = await (await engine).search(query);
  return {
    total: results.length,
    hits: (from, to) => Promise.all(results.slice(from, to).map(toHit)),
  };
}

async function load(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  // The settings that ranked best for analysts' queries.
  await pagefind.options({ baseUrl: base, ranking: { termSimilarity: 10, metaWeights: { title: 2 } } });
  return pagefind;
}

async function toHit(result: PagefindResult): Promise<Hit> {
  const { url, excerpt, meta } = await result.data();
  return { url, excerpt, piece: meta["piece"] ?? "", title: meta["title"] ?? url, published: meta["published"] ?? "" };
}
