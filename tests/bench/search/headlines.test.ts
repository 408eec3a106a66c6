import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { headlineCollection } from "./headlines.ts";

const texts = [
  { id: 1, title: "Harbour dues", date: "1963-11-05", text: "The dues rise by $1,200 a year from 1964." },
  { id: 2, title: "Visit", date: "1963-11-05", text: "No number." },
  { id: 3, title: "Visit", date: "1963-11", text: "In 1963 there were 25 ships in port." },
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "headlines-"));
  await writeFile(join(folder, "texts.jsonl"), texts.map((text) => JSON.stringify(text)).join("\n"));
});
afterAll(() => rm(folder, { recursive: true }));

test("texts are asked for by headlines that only one has, their days, months and numbers", () => {
  const { docs, questions } = headlineCollection(join(folder, "texts.jsonl"));
  expect(docs.map(({ title }) => title)).toEqual(["", "", ""]);
  const asked = questions
    .filter(({ way }) => !way.includes("two") && !way.includes("typo") && !way.includes("split"))
    .map(({ kind, way, queries, judgments }) => [
      kind,
      way,
      queries.map(({ text }) => text),
      queries.map(({ id }) => [...(judgments.get(id)?.keys() ?? [])]),
    ]);
  expect(asked).toEqual([
    ["headlines", "as asked", ["Harbour dues"], [["1"]]],
    ["headlines", "in capitals", ["HARBOUR DUES"], [["1"]]],
    ["headlines", "numbered, as in a list", ["3. Harbour dues"], [["1"]]],
    ["days", "in words", ["5 November 1963"], [["1", "2"]]],
    ["months", "in words", ["November 1963"], [["1", "2"]]],
    ["numbers", "with the words beside them", ["rise by $1,200 a year", "there were 25 ships in"], [["1"], ["3"]]],
  ]);
});

test("a file that is not there is named", () => {
  expect(() => headlineCollection("/no/texts.jsonl")).toThrow("There is no /no/texts.jsonl.");
});
