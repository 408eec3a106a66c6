import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, inject, test } from "vitest";
import { filesIn } from "#checks/site/built-site.ts";
import { readFacts } from "#search/client/facts/facts.ts";
import { resultIds, resultIdsOf } from "#search/index/result-ids.ts";

const site = mkdtempSync(join(tmpdir(), "dateline-result-ids-"));
afterAll(() => rmSync(site, { recursive: true }));

const files = new Map([
  ["fragment/en_1.pf_fragment", fragment("/2004/a/")],
  ["2/fragment/en_1.pf_fragment", fragment("/2003/b/")],
  ["2/index/en_1.pf_index", gzipSync("{}")],
]);
for (const [path, bytes] of files) {
  mkdirSync(dirname(join(site, "pagefind", path)), { recursive: true });
  writeFileSync(join(site, "pagefind", path), bytes);
}
const expected = new Map([
  ["/2004/a/", "en_1"],
  ["/2003/b/", "2/en_1"],
]);

test("results are found in every part of an index, on a disk and on none", async () => {
  expect(await resultIds(filesIn(site))).toEqual(expected);
  expect(resultIdsOf(files)).toEqual(expected);
});

test("each piece of a built site is in its index, facts and titles", async () => {
  const root = inject("atRoot");
  const ids = await resultIds(filesIn(root));
  const facts = readFacts(readFileSync(join(root, "search/facts.bin")));
  const titles = JSON.parse(readFileSync(join(root, "search/titles.json"), "utf8")) as string[];
  expect(facts.size).toBe(titles.length);
  expect([...ids.values()].map(facts.rowOf).sort()).toEqual([...titles.keys()]);
  expect(readdirSync(join(root, "pagefind/fragment"))).toHaveLength(titles.length);
  const page = readFileSync(join(root, "2001/every-field/index.html"), "utf8");
  expect(page).toContain(titles[facts.rowOf(ids.get("/2001/every-field/") ?? "") ?? -1]);
});

function fragment(url: string): Uint8Array {
  return gzipSync(`pagefind_dcd${JSON.stringify({ url, content: "{" })}`);
}
