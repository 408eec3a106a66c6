import { expect, test } from "vitest";
import { decodeAddress, monthAddress, permalinkOf, withBase } from "#piece/permalink.ts";

test.each([
  [2004, "a-slug", "/2004/a-slug/"],
  [787, "a-slug", "/0787/a-slug/"],
  [1, "x", "/0001/x/"],
])("a piece of the year %i has a year of four digits in its address", (year, slug, address) => {
  expect(permalinkOf(year, slug)).toBe(address);
});

test.each([
  ["/", "/2004/a-slug/", "/2004/a-slug/"],
  ["/sub/", "/2004/a-slug/", "/sub/2004/a-slug/"],
  ["/a/b/", "/", "/a/b/"],
])("under %s the address %s is %s", (base, path, address) => {
  expect(withBase(base, path)).toBe(address);
});

test.each([
  ["/caf%C3%A9/", "/café/"],
  ["#p1", "#p1"],
  ["/100%/", "/100%/"],
  ["/%C3/%41/", "/%C3/%41/"],
])("the escapes of %s are read where they can be", (text, expected) => {
  expect(decodeAddress(text)).toBe(expected);
});

test("a month's address is not below its year's, and a missing month is 00", () => {
  expect(monthAddress(2004, 4)).toBe("/2004-04/");
  expect(monthAddress(787, 12)).toBe("/0787-12/");
  expect(monthAddress(2004, 0)).toBe("/2004-00/");
});
