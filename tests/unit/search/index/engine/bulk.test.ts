import { expect, test } from "vitest";
import { bulkParts } from "#search/index/engine/bulk.ts";
import type { EngineDocument } from "#search/index/engine/document.ts";

/** A document of which two lines take 100 bytes, with a text of two bytes a character. */
const document = (id: string) => ({ id, title: "é".repeat(30) }) as EngineDocument;

const filesOf = (ids: readonly string[], limit: number) =>
  Object.entries(Object.groupBy(bulkParts(ids.map(document), limit), ({ name }) => name)).map(([name, parts = []]) => [
    name,
    Buffer.byteLength(parts.map(({ text }) => text).join("")),
  ]);

test("a document takes as many bytes as the other tests count on", () => {
  expect(filesOf(["a"], 1000)).toEqual([["bulk-0001.ndjson", 104]]);
});

test("files are filled up to the limit, which is one of bytes", () => {
  expect(filesOf(["a", "b", "c"], 208)).toEqual([
    ["bulk-0001.ndjson", 208],
    ["bulk-0002.ndjson", 104],
  ]);
  expect(filesOf(["a", "b", "c"], 207)).toHaveLength(3);
});

test("a document that is too large has a file of its own", () => {
  expect(filesOf(["a", "b"], 10)).toEqual([
    ["bulk-0001.ndjson", 104],
    ["bulk-0002.ndjson", 104],
  ]);
});

test("no documents make no files", () => {
  expect(filesOf([], 10)).toEqual([]);
});

test("each document goes under its id", () => {
  const [part] = bulkParts([document("2004-04-06-a")]);
  expect(part?.text.split("\n").map((line) => (line === "" ? line : (JSON.parse(line) as unknown)))).toEqual([
    { index: { _id: "2004-04-06-a" } },
    document("2004-04-06-a"),
    "",
  ]);
});
