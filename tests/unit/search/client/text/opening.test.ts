import { expect, test } from "vitest";
import { openingOf } from "#search/client/text/opening.ts";

const long = Array.from({ length: 50 }, (_, index) => `w${index}`).join(" ");

test.each<[string, string, string, Record<string, number>, string | undefined]>([
  ["the summary", "On “ice”", "On “ice”. A summary here. The text.", { p1: 5 }, "A summary here."],
  ["the first passage where there is no summary", "On ice", "On ice. The text. More.", { p1: 2, p2: 4 }, "The text."],
  ["no heading", "On ice", "On ice. Heading. The text. More.", { ice: 2, p1: 3, p2: 5 }, "The text."],
  ["the summary before a heading", "On ice", "On ice. So. Heading. The text.", { ice: 3, p1: 4 }, "So."],
  [
    "with no more words than are shown",
    "On ice",
    `On ice. ${long} end`,
    { p1: 2 },
    `${long.split(" ").slice(0, 36).join(" ")} …`,
  ],
  ["all where the title isn't there", "Other", "On ice. The text.", { p1: 2 }, "On ice."],
  ["a title in parts", "Ice-bound – here", "Ice-bound – here. Text.", { p1: 3 }, "Text."],
  ["nothing for nothing else", "On ice", "On ice.", {}, undefined],
])("an opening is %s", (_, title, content, anchors, expected) => {
  const [opening] = openingOf({
    url: "/a/",
    meta: { title },
    content,
    anchors: Object.entries(anchors).map(([id, location]) => ({ id, location })),
  });
  expect(opening && opening.words.map(({ text }) => text).join(" ") + (opening.cutAfter ? " …" : "")).toBe(expected);
  expect(opening?.words.some(({ marked }) => marked) ?? false).toBe(false);
  expect(opening?.id).toBeUndefined();
});
