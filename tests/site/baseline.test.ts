import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { readArchive } from "#archive/archive.ts";
import { renderedFolder } from "#outputs/caches.ts";
import { publicationOf } from "#outputs/outputs.ts";
import { filesOf } from "./files.ts";

const root = inject("atRoot");
const small = join(import.meta.dirname, "../fixtures/archives/small");
const baseline = join(import.meta.dirname, "baseline.json");

/** What the files of a kind may weigh more or less than in the baseline, as a share. */
const tolerance = 0.05;

/** How many files there are of a kind, and how many bytes in all of them. */
type Counts = Record<string, { files: number; bytes: number }>;

async function countsOf(folder: string): Promise<Counts> {
  const { outputs } = publicationOf(await readArchive(small, {}, renderedFolder));
  const kinds = new Map(
    outputs.map(({ kind, address }) => [address.slice(1).replace(/(^|\/)$/, "$1index.html"), kind]),
  );
  const counts: Counts = {};
  for (const file of filesOf(folder)) {
    // Neither the bundler's nor the indexer's files are in the list.
    const kind = kinds.get(file) ?? file.split("/")[0] ?? "";
    const count = (counts[kind] ??= { files: 0, bytes: 0 });
    count.files++;
    count.bytes += statSync(join(folder, file)).size;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

test("the small archive has about as many files and bytes of each kind as in the baseline", async () => {
  const counts = await countsOf(root);
  const before = JSON.parse(readFileSync(baseline, "utf8")) as Counts;
  const changed = [...new Set([...Object.keys(before), ...Object.keys(counts)])].flatMap((kind) => {
    const [was, is] = [before[kind] ?? { files: 0, bytes: 0 }, counts[kind] ?? { files: 0, bytes: 0 }];
    if (was.files === is.files && Math.abs(is.bytes - was.bytes) <= was.bytes * tolerance) return [];
    return [`${kind}: ${is.files} files of ${is.bytes} bytes, where there were ${was.files} of ${was.bytes}`];
  });
  const advice = `If that is meant, this is the new tests/site/baseline.json:\n${JSON.stringify(counts, null, 2)}\n`;
  expect(changed, advice).toEqual([]);
});
