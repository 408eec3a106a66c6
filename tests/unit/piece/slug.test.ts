import fc from "fast-check";
import { expect, test } from "vitest";
import { slugOf } from "#piece/slug.ts";

test.each([
  ["A Plain Title", "a-plain-title"],
  ["  Spaces,   commas & dashes — all of them!  ", "spaces-commas-and-dashes-all-of-them"],
  ["Café in Kraków", "cafe-in-krakow"],
  ["Žuta Čaša", "zuta-casa"],
  ["Straße", "strasse"],
  ["Новости", "novosti"],
  ["ﬁnal oﬀer", "final-offer"],
  ["KFOR in 2004", "kfor-in-2004"],
  ["McDonald NATOs", "mcdonald-natos"],
  ["漢字", ""],
  ["…!?", ""],
  ["", ""],
])("the title %j becomes %j", (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test.each([
  ["80 characters stay whole", `${"abcdefg ".repeat(9)}abcdefgh`, `${"abcdefg-".repeat(9)}abcdefgh`],
  [
    "a word that would end after 80 is left out",
    `${"abcdefg ".repeat(9)}abcdefghi`,
    `${"abcdefg-".repeat(9)}`.slice(0, -1),
  ],
  ["a word that ends at 80 stays", `${"abcdefg ".repeat(9)}abcdefgh more`, `${"abcdefg-".repeat(9)}abcdefgh`],
  ["one word longer than 80 is cut inside", "a".repeat(90), "a".repeat(80)],
])("%s", (_name, title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test("whatever the title, the slug is one that the schema takes, or empty", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
      const slug = slugOf(title);
      expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      expect(slug.length).toBeLessThanOrEqual(80);
    }),
  );
});
