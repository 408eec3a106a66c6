import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentenceRanges } from "#markdown/text/sentences.ts";

const sentences = (text: string, lang = "en") =>
  sentenceRanges(text, lang).map(([start, end]) => text.slice(start, end));

describe("a text falls into its sentences", () => {
  test.each([
    ["of one sentence without an end", ["No full stop"]],
    ["after full stops, question marks and exclamation marks", ["One.", "Two?", "Three!", "Four"]],
    ["but not in numbers", ["It grew 7.3 percent.", "At 10.30 it stopped."]],
    ["but not after titles", ["Mr. Bush met Gen. Franks.", "Dr. Rice left."]],
    ["but not after initials", ["J. R. R. Tolkien wrote.", "George W. Bush won."]],
    ["but not after abbreviations with stops inside", ["The U.S. Navy left.", "It came back."]],
    ["but not after common abbreviations", ["See Vol. 2, No. 3, Fig. 4.", "Next."]],
    ["but not after months and states", ["On Sept. Eleven in Wash. State.", "Next."]],
    ["whatever the case of the abbreviation", ["NO. 3 is here.", "Next."]],
    ["although a word only ends like an abbreviation", ["He was almost.", "Then came the best.", "Rest."]],
    ["after a quotation that ends one", ['He said "Go."', "She went."]],
    ["after a bracket that ends one", ["(He went.)", "She stayed."]],
    ["at an ellipsis only before a capital", ["He waited... and left."]],
  ])("%s", (_, expected) => {
    expect(sentences(expected.join(" "))).toEqual(expected);
  });

  test("whatever white space lies between them", () => {
    expect(sentences("  One.  Two.\u00a0Three.\n")).toEqual(["One.", "Two.", "Three."]);
  });

  test.each(["\n", "\r\n", "\r", "\u2028", "\u2029"])("and a line end (%j) doesn't end one", (lineEnd) => {
    expect(sentences(`It goes${lineEnd}on. Mr.${lineEnd}Smith came.`)).toEqual([
      `It goes${lineEnd}on.`,
      `Mr.${lineEnd}Smith came.`,
    ]);
  });

  test("a last word that is an abbreviation ends the text", () => {
    expect(sentences("He lives in the U.S.")).toEqual(["He lives in the U.S."]);
    expect(sentences("He came. See p. 3 of vol. ")).toEqual(["He came.", "See p. 3 of vol."]);
  });

  test.each([
    ["ru", ["Он приехал в Москву.", "А. С. Пушкин родился здесь.", "Что дальше?"]],
    ["ar", ["وصل الرئيس.", "هل انتهت المحادثات؟", "لا."]],
    ["de", ["Er kam am 3. mit dem Zug.", "Sie blieb."]],
    ["el", ["Ήρθε.", "Έφυγε."]],
  ])("in %s", (lang, expected) => {
    expect(sentences(expected.join(" "), lang)).toEqual(expected);
  });

  test.each([
    ["zh", ["总统抵达北京。", "谈判持续了三个小时！", "结果如何？"]],
    ["ja", ["大統領が到着した。", "会談は続く。"]],
  ])("in %s, which has no spaces", (lang, expected) => {
    expect(sentences(expected.join(""), lang)).toEqual(expected);
  });

  test("and nothing has none", () => {
    expect(sentences("")).toEqual([]);
    expect(sentences(" \n\t ")).toEqual([]);
  });
});

test("an impossible language is an error, not a guess", () => {
  expect(() => sentenceRanges("Text.", "not a language")).toThrow("not a language");
});

const words = fc.constantFrom(
  ...'Mr. U.S. e.g. No. ... ? ! . “ ” " ( ) word Word 3.5 。 слово \u2060 é 😀 A.'.split(" "),
);
const gaps = fc.constantFrom("", " ", "  ", "\n", "\r\n", "\u00a0", "\u2029");
const text = fc.oneof(
  fc.array(fc.tuple(words, gaps), { maxLength: 30 }).map((parts) => parts.flat().join("")),
  fc.string({ unit: "binary" }),
);

test("ranges follow one another and hold every character that isn't white space", () => {
  fc.assert(
    fc.property(text, fc.constantFrom("en", "ru", "zh", "ar"), (value, lang) => {
      let at = 0;
      for (const [start, end] of sentenceRanges(value, lang)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(value.slice(at, start).trim()).toBe("");
        expect(value.slice(start, end)).toBe(value.slice(start, end).trim());
        at = end;
      }
      expect(value.slice(at).trim()).toBe("");
    }),
    { numRuns: 500 },
  );
});
