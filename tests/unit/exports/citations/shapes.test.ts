import fc from "fast-check";
import { expect, test } from "vitest";
import { seenOf } from "#exports/citations/engine.ts";
import { shapeOf } from "#exports/citations/shapes.ts";
import { citedByEngine } from "#exports/citations/styled.ts";
import { item } from "./cited-pieces.ts";

const shapeSeen = async (fields: Record<string, unknown>) => {
  const shape = await shapeOf(item(fields));
  return shape && seenOf(shape.item);
};

test("items that differ in title, address, year and day have one shape", async () => {
  const shape = await shapeSeen({ title: "The tides", published: "1999-04-30" });
  expect(shape).toBeDefined();
  expect(await shapeSeen({ title: "“Second” thoughts on Europe’s ebb: a look back", published: "2004-04-01" })).toEqual(
    shape,
  );
});

test.each([
  { title: "Tides?" },
  { title: "Tides (again)" },
  { authors: ["parts"] },
  { published: "1999-05-30" },
  { published: "1999-04" },
  { published: "1999-04-30?" },
  { lang: "fr" },
])("an item with %o has another", async (fields) => {
  expect(await shapeSeen({ published: "1999-04-30", ...fields })).not.toEqual(
    await shapeSeen({ published: "1999-04-30" }),
  );
});

test.each([
  { title: "Of “tides”" },
  { title: "a<b" },
  { title: "Tides of the U.S." },
  { title: "潮汐" },
  { byline: "Zqtitle" },
])("an item with %o is for the engine alone", async (fields) => {
  expect(await shapeOf(item(fields))).toBeUndefined();
});

test("an item by its shape is cited as the engine cites it, whatever is in it", async () => {
  const words =
    "the Tide of and on NATO iPhone U.S. e.g. Europe’s Putin's l’Europe “second” ‘second’ \"second\" 'second' rock'n'roll " +
    "zqtitle Zqtitle 28 8000 5% $5 & <b> </i> a<b &amp; vs. war-torn (again) [sic] ° ² ½ — … / \\ { * _ ` é ǆ ß İ ıssız мир φως שלום سلام 東京 हिन्दी ไทย";
  const title = fc
    .array(
      fc.tuple(fc.constantFrom(...words.split(" ")), fc.constantFrom(" ", " ", " ", ": ", ", ", "? ", "’s ", "-", "")),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .chain((parts) =>
      fc.constantFrom("x", "x?", "x!", "x)", "").map((end) => `x${parts.flat().join("")}${end}`.trim()),
    );
  const fields = fc.record({
    title,
    lang: fc.constantFrom("en", "en-GB", "fr", "ru", "ar", "el"),
    published: fc.constantFrom(
      "2004-04-28",
      "1787-10",
      "8000",
      "1754",
      "0754-06-01",
      "1754-02-03/1763-04-05",
      "1754-06?",
    ),
    authors: fc.constantFrom([], ["parts"], ["particle", "company"], ["whole", "parts", "one"]),
  });
  await fc.assert(
    fc.asyncProperty(fields, async (each) => {
      const cited = item(each);
      const shape = await shapeOf(cited);
      fc.pre(shape !== undefined);
      const filled = (await citedByEngine(shape.item)).map(({ style, entry, whole, at }) => ({
        style,
        entry: shape.fill(entry),
        whole: shape.fill(whole),
        at: shape.fill(at),
      }));
      expect(filled).toEqual(await citedByEngine(cited));
    }),
    { numRuns: 100 },
  );
});
