import fc from "fast-check";
import { expect, test } from "vitest";
import { markedSigns, unmarkedSigns } from "#search/client/text/signs.ts";

test.each([
  ["6.5", "6\u115F5"],
  ["6.5.", "6\u115F5."],
  ["9/11", "9-\u1160/11"],
  ["R&D", "R-\u1160&D"],
  ["R&#x26;D", "R-\u1160&#x26;D"],
  ["R&amp;D", "R-\u1160&amp;D"],
  ["6.5%", "6\u115F5-\u1160%"],
])("%s is another word than without its signs", (text, expected) => {
  expect(markedSigns(text)).toBe(expected);
});

test.each(["U.S.", "No. 6. 5", "and/or", "1 & 2", "a&lt;b", "15,000", "% 5", "06.04.2004", "1.2.3"])(
  "%s has no such sign",
  (text) => {
    expect(markedSigns(text)).toBe(text);
  },
);

test("any text is again what it was", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "1", ".", "/", "&", "%", "-", " ", ";") });
  const isKept = fc.property(text, (each) => unmarkedSigns(markedSigns(each)) === each);
  expect(fc.check(isKept).counterexample).toBeNull();
});
