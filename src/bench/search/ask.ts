import { anyDay } from "#search/client/find.ts";
import { parseQuery } from "#search/client/query/parse.ts";
import { evaluate } from "#search/client/retrieval/evaluate.ts";
import { openSources } from "#search/client/sources.ts";

/** What the client found for a query. */
export interface ClientAnswer {
  /** Best first. */
  rows: number[];
  relaxed: boolean;
  corrected: string | undefined;
}

/** Asks the search of the site on whose pages this runs. */
export async function ask(queries: readonly string[]): Promise<ClientAnswer[]> {
  const open = openSources("/");
  const sources = { ...open, engine: await open.engine(), facts: await open.facts() };
  const answers: ClientAnswer[] = [];
  for (const query of queries) {
    const found = await evaluate(parseQuery(query).query, sources, anyDay);
    answers.push({ rows: found.rows.map(({ row }) => row), relaxed: found.relaxed, corrected: found.corrected });
  }
  return answers;
}
