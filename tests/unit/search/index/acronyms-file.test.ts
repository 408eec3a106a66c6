import { expect, test } from "vitest";
import { acronymsIn, rowsAsWritten, type Acronyms } from "#search/client/text/acronyms.ts";
import { acronymsFile } from "#search/index/acronyms-file.ts";
import { termsOf } from "#search/index/terms.ts";

const texts = [["The U.S. Navy", "and the U.K."], ["tell us, US"], ["no, who?"], ["the u.s. role", "U.S. again: WHO"]];
const terms = termsOf(texts.map(([title = "", ...others]) => ({ title, texts: others })));
const acronyms = JSON.parse(Buffer.from(acronymsFile(terms.acronyms)).toString()) as Acronyms;
const found = (text: string, all = [1, 1, 1, 1]) => [...rowsAsWritten(Uint8Array.from(all), text, acronyms)];

test("the file has each acronym once a piece, as gaps between rows", () => {
  expect(acronyms).toEqual({ "U.K.": [1], "U.S.": [1, 3], US: [2], WHO: [4] });
});

test.each([
  ["an acronym is found as it is written, in any case", "u.s.", [1, 0, 0, 1]],
  ["all acronyms of a phrase have to be there", "U.S. and U.K.", [1, 0, 0, 0]],
  ["a name that is a common word without its capitals is found as it is written", "WHO", [0, 0, 0, 1]],
  ["so is such a name in a phrase", "the WHO again", [0, 0, 0, 1]],
  ["a name without full stops is also found with them", "US", [1, 1, 0, 1]],
  ["one that is nowhere is in no piece", "U.N.", [0, 0, 0, 0]],
  ["a word of an object is none", "constructor", [1, 1, 1, 1]],
  ["a text without acronyms leaves all", "us", [1, 1, 1, 1]],
])("%s", (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test("only rows that were in stay in", () => {
  expect(found("U.S.", [0, 1, 1, 1])).toEqual([0, 0, 0, 1]);
});

test.each([
  ["the U.S. and U.S.A. and NATO, 3.5 of example.org", ["U.S.", "U.S.A."]],
  ["who told us of the WHO, US and NATO", ["WHO", "US"]],
  ["Ph.D. in the U.S.", ["PH.D.", "U.S."]],
  ["", []],
])("%j has these", (text, expected) => {
  expect(acronymsIn(text)).toEqual(expected);
});
