import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { toMoment } from "#piece/dates.ts";
import { batchesOf } from "#search/index/batches/batches.ts";
import { buildIndex, type EarlierIndex } from "#search/index/build-index.ts";
import { nothingEarlier } from "../../../nothing-earlier.ts";

const root = mkdtempSync(join(tmpdir(), "dateline-build-index-"));
afterAll(() => rmSync(root, { recursive: true }));

const pieces = Array.from({ length: 200 }, (_, index) => ({
  permalink: `/2004/p${index}/`,
  published: toMoment("2004"),
}));

/** The site as the last build left it: the content of its files by their keys and paths. */
const last = new Map<string, string>();
const memory = nothingEarlier();
/** What the build that runs makes, and takes over. */
const [made, carried]: [string[], string[]] = [[], []];
const earlier: EarlierIndex = {
  ...memory,
  keep: (name, content) => {
    made.push(name);
    memory.keep(name, content);
  },
  carry: (path, key) => {
    if (last.get(path) !== key) return false;
    carried.push(path);
    return true;
  },
  add: (path, key) => void last.set(path, key),
};

async function build(name: string, edited: string, order = earlier): Promise<Map<string, string>> {
  made.length = 0;
  carried.length = 0;
  const folder = join(root, name);
  const pageOf = ({ permalink }: { permalink: string }) => `<html><body><article data-pagefind-body>
    <h1>Of ${permalink}</h1><p>Quay ${permalink === "/2004/p7/" ? edited : "harbour"}</p></article></body></html>`;
  return buildIndex({ site: { folder, fileOf: (path) => path }, language: "en", pieces, earlier: order, pageOf });
}

const filesIn = (name: string) => readdirSync(join(root, name), { recursive: true, encoding: "utf8" });

beforeAll(async () => {
  await build("first", "harbour");
});

test("without a change, no batch is indexed and all files are carried over but the list of shards", async () => {
  const ids = await build("same", "harbour");
  expect(ids.size).toBe(pieces.length);
  expect(made).toEqual([]);
  expect(filesIn("same").sort()).toEqual(["pagefind", join("pagefind", "shards.json")]);
});

test("after an edit, its batch and its shard are made and the texts of other pieces carried over", async () => {
  const ids = await build("edited", "breakwater");
  expect(batchesOf(pieces).length).toBeGreaterThan(1);
  expect(made).toHaveLength(2);
  expect(carried.filter((path) => path.includes("/fragment/"))).toHaveLength(pieces.length - 1);
  const kept = carried.map((path) => join(path));
  const fresh = await build("fresh", "breakwater", nothingEarlier());
  expect(ids).toEqual(fresh);
  const isFile = (path: string) => /\.\w+$/.test(path);
  for (const path of filesIn("edited").filter(isFile))
    expect(readFileSync(join(root, "edited", path)), path).toEqual(readFileSync(join(root, "fresh", path)));
  const all = [...filesIn("edited").filter(isFile), ...kept];
  expect(all.sort()).toEqual(filesIn("fresh").filter(isFile).sort());
});
