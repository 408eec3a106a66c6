import { expect, test } from "vitest";
import { titleWords } from "#search/client/text/title-words.ts";

const marked = (page: string, title: string, places: number[]) =>
  titleWords(page.split(" "), title, places).map(({ text, marked: isMarked }) => (isMarked ? `[${text}]` : text));

test.each([
  [
    "found words of a title are marked",
    "The long river. It flows.",
    "The long river",
    [2, 4],
    ["The", "long", "[river]"],
  ],
  ["a title stays as it is written", "“Peace” (1948). Text", "“Peace” (1948)", [1], ["“Peace”", "[(1948)]"]],
  ["of a page that begins otherwise nothing is", "Some other text", "The long river", [0], ["The", "long", "river"]],
  ["a sign between words is one of them", "War & peace. Text", "War & peace", [2], ["War", "&", "[peace]"]],
])("%s", (_, page, title, places, expected) => {
  expect(marked(page, title, places)).toEqual(expected);
});
