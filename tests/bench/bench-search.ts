import { parseArgs } from "node:util";
import { readCollection } from "./search/collection.ts";
import { costTable } from "./search/cost-table.ts";
import { headlineCollection } from "./search/headlines.ts";
import { qualityTable } from "./search/quality-table.ts";
import { runCollection } from "./search/run-collection.ts";
import { runGenerated } from "./search/run-generated.ts";
import { usageError } from "#cli/options.ts";
import { say } from "#cli/terminal.ts";

const usage = `npm run bench:search -- [--pieces NUMBER] [--seed NUMBER]
npm run bench:search -- --collection DIR [--page]
npm run bench:search -- --headlines FILE [--page]

  --pieces NUMBER   how many pieces to generate, to measure how fast their search is (1000)
  --seed NUMBER     the same seed, the same pieces (1)
  --collection DIR  a folder with docs.jsonl, queries.jsonl and qrels.tsv, to measure how good answers are
  --headlines FILE  JSON lines with id, title, date and text: the texts are to be found by their headlines, dates and numbers
  --page            ask the search page too, as readers do`;

/** Measures how fast the search of a built archive is, or how well it answers. Exit code 2 if the command is wrong. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      pieces: { type: "string", default: "1000" },
      seed: { type: "string", default: "1" },
      collection: { type: "string" },
      headlines: { type: "string" },
      page: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  const [pieces, seed] = [Number(values.pieces), Number(values.seed)];
  if (values.help || !Number.isInteger(pieces) || pieces < 1 || !Number.isInteger(seed)) {
    say(usage);
    return values.help ? 0 : 2;
  }
  const read = collectionFrom(values);
  if (read) say(qualityTable(await runCollection(read, values.page)));
  else {
    say(`${pieces} pieces, seed ${seed}
`);
    say(costTable(await runGenerated(pieces, seed)));
  }
  return 0;
}

/** The collection that was named, if any. */
function collectionFrom({ collection, headlines }: { collection?: string; headlines?: string }) {
  if (collection !== undefined) return readCollection(collection);
  return headlines === undefined ? undefined : headlineCollection(headlines);
}

process.exitCode = await main().catch((error: unknown) => usageError(error, usage));
