import { describe, expect, test } from "vitest";
import { issuedOn } from "#exports/citations/csl.ts";
import { item } from "./cited-pieces.ts";

test("an item cites the archive's copy", () => {
  expect(item({ lang: "fr" })).toEqual({
    id: "2004-04-06-a",
    type: "webpage",
    title: "Tides",
    issued: { "date-parts": [[2004, 4, 6]] },
    "container-title": "Quay & Harbour",
    URL: "https://quay.example/sub/2004/tides/",
    language: "fr",
    version: "0123456789ab",
    note: "Version 0123456789ab.",
  });
});

test("its note says first that the piece was withdrawn, when and why", () => {
  const withdrawn = { date: "2005-06", reason: "It was\nwrong." };
  expect(item({ withdrawn }).note).toBe("Withdrawn (June 2005): It was wrong. Version 0123456789ab.");
});

test("its note says when the text was last revised, as exactly as is known", () => {
  expect(item({ revised: "2005" }).note).toBe("Version 0123456789ab, revised 2005.");
  expect(item({ revised: "2005-06-07T23:46Z" }).note).toBe("Version 0123456789ab, revised 7 June 2005.");
});

test.each([
  ["1787", [1787], "1787"],
  ["0987-01", [987, 1], "0987-01"],
  ["2004-04-06", [2004, 4, 6], "2004-04-06"],
  ["2004-04-06T23:46Z", [2004, 4, 6], "2004-04-06"],
])("of %s no more is said than is known", (published, parts, edtf) => {
  const made = item({ published });
  expect(made.issued["date-parts"]).toEqual([parts]);
  expect(issuedOn(made)).toBe(edtf);
});

test.each([
  ["1754/1763", { "date-parts": [[1754], [1763]] }, undefined],
  [
    "1787-10/1788-05",
    {
      "date-parts": [
        [1787, 10],
        [1788, 5],
      ],
    },
    undefined,
  ],
  [
    "1787-10-27/1788-05-28",
    {
      "date-parts": [
        [1787, 10, 27],
        [1788, 5, 28],
      ],
    },
    undefined,
  ],
  ["1754~", { "date-parts": [[1754]], circa: true }, "1754~"],
  ["1754-06-03?", { "date-parts": [[1754, 6, 3]], circa: true }, "1754-06-03?"],
  ["1754/1763%", { "date-parts": [[1754], [1763]], circa: true }, "1754/1763%"],
  // The engine that most readers use refuses ranges whose ends have not as many parts.
  [
    "1787-10-27/1788-05",
    {
      "date-parts": [
        [1787, 10],
        [1788, 5],
      ],
    },
    "1787-10-27/1788-05",
  ],
  ["1787-10/1787", { "date-parts": [[1787]] }, "1787-10/1787"],
])("the date %s is as CSL has it, and whole beside it where CSL can't say it all", (published, issued, beside) => {
  const made = item({ published });
  expect([made.issued, made.custom]).toEqual([issued, beside === undefined ? undefined : { issued: beside }]);
  expect(issuedOn(made)).toBe(published);
  expect(item({ source: { name: "The Ebb", published } })["original-date"]).toEqual(issued);
});

describe("its authors", () => {
  const authorsOf = (fields: Record<string, unknown>) => item(fields).author;

  test("are those of the vocabulary, in parts where these are known", () => {
    expect(authorsOf({ authors: ["parts", "one", "whole", "company"], byline: "By four" })).toEqual([
      { family: "Family", given: "Given" },
      { family: "Mononym" },
      { literal: "Name Whole" },
      { literal: "Sand and Sons, Ltd" },
    ]);
  });

  test("are the byline where none are named", () => {
    expect(authorsOf({ byline: "From the desk, and others" })).toEqual([{ literal: "From the desk, and others" }]);
    expect(item()).not.toHaveProperty("author");
  });
});

test("where it first appeared stands beside the archive, not in its place", () => {
  const source = { name: "The Ebb", url: "https://ebb.example/1", title: "Low water", published: "2003-12" };
  expect(item({ source })).toMatchObject({
    "container-title": "Quay & Harbour",
    "original-title": "Low water",
    "original-publisher": "The Ebb",
    "original-date": { "date-parts": [[2003, 12]] },
    note: "Version 0123456789ab. First published as “Low water” in The Ebb, December 2003, https://ebb.example/1",
  });
  expect(item({ source: { name: "The Ebb" } })).toMatchObject({
    note: "Version 0123456789ab. First published in The Ebb",
  });
});

test("no text of it holds what ends a line or is no character", () => {
  expect(item({ title: "a\u0000b\u2028c\u0085\td\ud800" }).title).toBe("a b c d\ufffd");
});
