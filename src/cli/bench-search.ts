import { parseArgs } from "node:util";
import { qualityTable } from "../bench/search/quality-table.ts";
import { runCollection } from "../bench/search/run-collection.ts";
import { usageError } from "./options.ts";

const usage = `npm run bench:search -- --collection DIR [--typos]

  --collection DIR  a folder with docs.jsonl, queries.jsonl and qrels.tsv
  --typos           ask also with one random edit in the longest word of each query`;

/** Measures how well the search of a built archive answers. Exit code 2 if the command is wrong. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      collection: { type: "string" },
      typos: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help || values.collection === undefined) {
    console.log(usage);
    return values.help ? 0 : 2;
  }
  console.log(qualityTable(await runCollection(values.collection, values.typos)));
  return 0;
}

process.exitCode = await main().catch((error: unknown) => usageError(error, usage));
