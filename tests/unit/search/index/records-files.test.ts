import { expect, test } from "vitest";
import { recordsInFile } from "#search/client/outcome/export.ts";
import { recordsFiles } from "#search/index/records-files.ts";

const records = (count: number) => Array.from({ length: count }, (_, row) => ({ title: `№ ${row}` }));
const read = (files: Map<string, Uint8Array>) =>
  Array.from(files, ([name, bytes]) => [name, JSON.parse(new TextDecoder().decode(bytes)) as unknown]);

test("records stand in their order, two hundred to a file", () => {
  expect(recordsInFile).toBe(200);
  expect(read(recordsFiles(records(401)))).toEqual([
    ["records/0.json", records(200)],
    ["records/1.json", records(400).slice(200)],
    ["records/2.json", [{ title: "№ 400" }]],
  ]);
});

test("a full last file is not followed by an empty one", () => {
  expect([...recordsFiles(records(200)).keys()]).toEqual(["records/0.json"]);
});

test("an archive without pieces has none", () => {
  expect(recordsFiles([]).size).toBe(0);
});
