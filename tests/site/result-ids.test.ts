import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { readFacts } from "#search/client/facts/facts.ts";
import { resultIds } from "./result-ids.ts";

test("each piece of a built site is in its index, facts and titles", () => {
  const root = inject("atRoot");
  const ids = resultIds(root);
  const facts = readFacts(readFileSync(join(root, "search/facts.bin")));
  const titles = JSON.parse(readFileSync(join(root, "search/titles.json"), "utf8")) as string[];
  expect(facts.size).toBe(titles.length);
  expect([...ids.values()].map(facts.rowOf).sort()).toEqual([...titles.keys()]);
  expect(readdirSync(join(root, "pagefind/fragment"))).toHaveLength(titles.length);
  const page = readFileSync(join(root, "2001/every-field/index.html"), "utf8");
  expect(page).toContain(titles[facts.rowOf(ids.get("/2001/every-field/") ?? "") ?? -1]);
});
