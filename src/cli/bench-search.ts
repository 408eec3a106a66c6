import { parseArgs } from "node:util";
import { costTable } from "../bench/search/cost-table.ts";
import { qualityTable } from "../bench/search/quality-table.ts";
import { runCollection } from "../bench/search/run-collection.ts";
import { runGenerated } from "../bench/search/run-generated.ts";
import { usageError } from "./options.ts";
import { say } from "./terminal.ts";

const usage = `npm run bench:search -- [--pieces NUMBER] [--seed NUMBER]
npm run bench:search -- --collection DIR [--typos]

  --pieces NUMBER   how many pieces to generate, to measure how fast their search is (1000)
  --seed NUMBER     the same seed, the same pieces (1)
  --collection DIR  a folder with docs.jsonl, queries.jsonl and qrels.tsv, to measure how good answers are
  --typos           ask also with one random edit in the longest word of each query`;

/** Measures how fast the search of a built archive is, or how well it answers. Exit code 2 if the command is wrong. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      pieces: { type: "string", default: "1000" },
      seed: { type: "string", default: "1" },
      collection: { type: "string" },
      typos: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  const [pieces, seed] = [Number(values.pieces), Number(values.seed)];
  if (values.help || !Number.isInteger(pieces) || pieces < 1 || !Number.isInteger(seed)) {
    say(usage);
    return values.help ? 0 : 2;
  }
  if (values.collection === undefined) {
    say(`${pieces} pieces, seed ${seed}\n`);
    say(costTable(await runGenerated(pieces, seed)));
  } else say(qualityTable(await runCollection(values.collection, values.typos)));
  return 0;
}

process.exitCode = await main().catch((error: unknown) => usageError(error, usage));
