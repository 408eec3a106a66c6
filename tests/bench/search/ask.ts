import { find } from "#search/client/outcome/find.ts";
import { stateOf } from "#search/client/state/search-state.ts";
import { openSources } from "#search/client/outcome/sources.ts";

/** Asks the search of the site on whose pages this runs. Returns the rows that each query finds, best first. */
export async function ask(queries: readonly string[]): Promise<number[][]> {
  const open = openSources("/", "en");
  const sources = { ...open, engine: await open.engine(), facts: await open.facts() };
  const answers: number[][] = [];
  for (const q of queries) {
    const { found } = await find(stateOf(new URLSearchParams({ q })), sources);
    answers.push(found.map(({ row }) => row));
  }
  return answers;
}
