import fc from "fast-check";
import { expect, test } from "vitest";
import { examplesOf } from "#search/help/examples.ts";

const bees = [
  { title: "Honey of the heath", text: "The queen bee leaves the hive in summer. Honey flows." },
  { title: "A hive in winter", text: "A queen bees' winter cluster needs honey. See the B.B.K.A. notes." },
  { title: "Swarms", text: "Swarming begins when the worker bees build queen cells." },
  { title: "Wax", text: "Comb and foundation; worker bees again." },
  { title: "Varroa", text: "Mites." },
];

test("examples are chosen from the words of the pieces", () => {
  expect(examplesOf(bees)).toEqual({
    words: "honey winter",
    beginning: "hone*",
    phrase: '"worker bees"',
    without: "honey -winter",
    either: "winter OR heath",
    brackets: "(winter OR heath) honey",
    acronym: '"B.B.K.A."',
  });
});

test("what the pieces have no words for has no example", () => {
  expect(Object.values(examplesOf([]))).toEqual(Array.from({ length: 7 }, () => undefined));
  expect(examplesOf([{ title: "Wax", text: "A mite." }])).toMatchObject({ words: undefined, phrase: undefined });
});

test("no example comes from an address, an image or a tag", () => {
  const text = '![granite harbour](x.svg) [text](https://granite.example/) <a title="granite harbour">text</a>';
  expect(JSON.stringify(examplesOf([{ title: "Wax", text }]))).not.toMatch(/granite|harbour/);
});

const word = fc.constantFrom("granite", "harbours", "lantern", "marble", "orchard", "pilots", "the", "of", "tar");
const sentence = fc.array(word, { maxLength: 8 }).map((words) => words.join(" "));
test("what an example asks for is in a piece", () => {
  const unanswered = (texts: { title: string; text: string }[]) => {
    const { words = "", phrase = "", without = "" } = examplesOf(texts);
    const all = texts.map(({ title, text }) => `${title}\n${text}`);
    const has = (text: string, each: string) => text.toLowerCase().match(/\w+/g)?.includes(each) === true;
    const [kept = "", left = ""] = without.split(" -");
    return [
      words !== "" && !all.some((text) => words.split(" ").every((each) => has(text, each))),
      phrase !== "" && !all.some((text) => text.toLowerCase().includes(phrase.slice(1, -1))),
      without !== "" && !all.some((text) => has(text, kept) && !has(text, left)),
    ];
  };
  const text = fc.record({ title: sentence, text: sentence });
  fc.assert(fc.property(fc.array(text, { maxLength: 6 }), (texts) => !unanswered(texts).includes(true)));
  expect(unanswered(bees)).toEqual([false, false, false]);
});
