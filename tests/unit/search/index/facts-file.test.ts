import { expect, test } from "vitest";
import { readFacts } from "#search/client/facts/facts.ts";
import { factsFile } from "#search/index/facts-file.ts";
import { titlesFile } from "#search/index/titles-file.ts";
import { madePieces, names } from "../client/facts/made-pieces.ts";

const pieces = madePieces([
  { published: "2004-04-06T23:46-04:00", topics: ["a", "c"], lang: "sr-Latn" },
  { published: "2004-04-07T00:10+03:00", kind: "analysis" },
  { published: "1998", kind: "speech", authors: ["b"] },
  { published: "1996-03/1997~" },
]);
const file = factsFile(pieces, ["en_1", "en_2", "2/en_1", "2/en_2"], names);

test("a day is the one that was printed, whatever the zone, and a range has every day of its own", () => {
  expect([...readFacts(file).starts]).toEqual([12_514, 12_515, 10_227, 9_556]);
  expect([...readFacts(file).ends]).toEqual([12_514, 12_515, 10_591, 10_226]);
});

test("values have the names of their vocabulary, languages those of the interface", () => {
  const valuesOf = (id: string) => readFacts(file).facets.find((column) => column.id === id)?.values;
  expect(valuesOf("topic")).toEqual([
    { id: "a", name: "Name of a", aliases: [] },
    { id: "c", name: "Name of c", aliases: [] },
  ]);
  expect(valuesOf("kind")?.map(({ name }) => name)).toEqual(["Analysis", "Speech"]);
  expect(valuesOf("language")?.map(({ name }) => name)).toEqual(["English", "Serbian (Latin)"]);
});

test("values have the other names of their entries, and columns the place of their pages", () => {
  const topics = { ...names.topics, a: { name: "Name of a", abbreviation: "NA", aliases: ["Old a", "А"] } };
  const { facets } = readFacts(factsFile(pieces, ["en_1", "en_2", "2/en_1", "2/en_2"], { ...names, topics }));
  const topic = facets.find(({ id }) => id === "topic");
  expect(topic?.pages).toBe("topics");
  expect(topic?.values.map(({ aliases }) => aliases)).toEqual([["NA", "Old a", "А"], []]);
  expect(facets.find(({ id }) => id === "kind")?.pages).toBeUndefined();
});

test("the same id in two parts of an index is two results", () => {
  const facts = readFacts(file);
  expect(["en_1", "en_2", "2/en_1", "2/en_2"].map(facts.rowOf)).toEqual([0, 1, 2, 3]);
});

test("a file is read from the middle of a buffer too", () => {
  const buffer = new Uint8Array([...new Uint8Array(5), ...file]);
  expect(readFacts(buffer.subarray(5))).toEqual({ ...readFacts(file), rowOf: expect.any(Function) });
});

test("the same pieces make the same bytes", () => {
  expect(factsFile(pieces, ["en_1", "en_2", "2/en_1", "2/en_2"], names)).toEqual(file);
});

test.each([
  ["of another version", Uint8Array.from(file, (byte, at) => (at === 4 ? 99 : byte)), "version 99, not 3"],
  ["of another kind", new TextEncoder().encode("<!doctype html>"), "no facts file"],
  ["that is empty", new Uint8Array(), "no facts file"],
])("a file %s is refused", (_name, bytes, message) => {
  expect(() => readFacts(bytes)).toThrow(message);
});

test("a file cut short is refused", () => {
  for (let length = 0; length < file.length; length += 1)
    expect(() => readFacts(file.subarray(0, length)), `${length} bytes`).toThrow(/./);
});

test("thirty thousand results have a number each", () => {
  const many = Array.from({ length: 30_000 }, (_, index) => `en_${index.toString(16)}`);
  const one = madePieces([{ published: "2000" }]);
  const rows = many.flatMap(() => one);
  const facts = readFacts(factsFile(rows, many, names));
  expect(many.every((id, row) => facts.rowOf(id) === row)).toBe(true);
});

test("a range takes a few bytes, and archives without any take none for them", () => {
  const dated = (...dates: string[]) => {
    const made = madePieces(dates.map((published) => ({ published })));
    return factsFile(
      made,
      dates.map((_, row) => `en_${row}`),
      names,
    ).length;
  };
  const years = Array.from({ length: 100 }, (_, place) => String(1700 + place));
  expect(dated(...years.map((year) => `${year}/${Number(year) + 10}`)) - dated(...years)).toBeLessThan(100 * 2);
});

test("titles stand in the order of the rows", () => {
  expect(JSON.parse(new TextDecoder().decode(titlesFile(pieces)))).toEqual(pieces.map(({ title }) => title));
});
