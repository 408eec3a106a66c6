import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { readArchive } from "#archive/archive.ts";
import { renderedFolder } from "#outputs/caches.ts";
import { publicationOf } from "#outputs/outputs.ts";
import { filesOf } from "./files.ts";

const small = join(import.meta.dirname, "../fixtures/archives/small");

/**
 * What the bundler and the indexer make, whose names follow from what is in them, what the project ships, and what tells the
 * next build that it may replace the folder.
 */
const madeByTools = /^(assets\/|pagefind\/|search\/(?!index\.html$)|icon\.svg$|built-by-dateline\.txt$)/;

describe.each([
  ["at the root of a host", inject("atRoot")],
  ["under a base", inject("underBase")],
])("a built archive %s", (_, folder) => {
  test("has all files of the list of outputs and no other", async () => {
    const { outputs } = publicationOf(await readArchive(small, {}, renderedFolder));
    const listed = outputs.map(({ address }) => address.slice(1).replace(/(^|\/)$/, "$1index.html"));
    const written = filesOf(folder).filter((file) => !madeByTools.test(file));
    expect(listed.filter((file, index) => listed.indexOf(file) !== index)).toEqual([]);
    expect(written.toSorted()).toEqual(listed.toSorted());
  });
});
