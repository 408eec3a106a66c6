import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { sourcesOf } from "#files/source-hash.ts";

test("a build that finds nothing changed has loaded nothing that makes pages or an index", () => {
  const src = join(import.meta.dirname, "../../../src");
  const loaded = sourcesOf(join(src, "publish/build.ts")).map((file) => relative(src, file));
  expect(loaded).toContain("publish/folder/last-site.ts");
  expect(loaded.filter((file) => /^(outputs\/(outputs|pages|files)|search|templates|views)/.test(file))).toEqual([]);
});
