import fc from "fast-check";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { addressProblem } from "#piece/address.ts";

test.each([
  "/",
  "/archive.csl.json",
  "/2004/a-slug/",
  "/2004/a-slug/cite.bib",
  "/on-this-day/03-09/",
  "/id/2004-04-06-a/",
  "/a-z/other/2/",
  "/2004/04/Old_Name.htm",
  "/старое/",
  "/2004/café",
])("%s is sound", (address) => {
  expect(addressProblem(address)).toBeUndefined();
});

test.each([
  ["", "doesn't begin with a slash"],
  ["2004/a/", "doesn't begin with a slash"],
  ["/../../pwned.md", "has the part .., which begins or ends with a full stop"],
  ["/a/..", "has the part .., which begins or ends with a full stop"],
  ["/a/./b/", "has the part ., which begins or ends with a full stop"],
  ["/.git/config", "has the part .git, which begins or ends with a full stop"],
  ["/a./b/", "has the part a., which begins or ends with a full stop"],
  ["/%2e%2e/b/", "has the character %"],
  ["/a/..\\b", "has the character \\"],
  ["//elsewhere.example/", "has two slashes in a row"],
  ["/a//", "has two slashes in a row"],
  ["/a\0b", "has the character U+0000"],
  ["/a\u001B[31m", "has the character U+001B"],
  ["/a b/", "has the character U+0020"],
  ["/a\u202Eb/", "has the character U+202E"],
  ["/a\uD800/", "has the character U+D800"],
  ["/a/?b", "has the character ?"],
  ["/a/*", "has the character *"],
  ["/:name/", "has the character :"],
  ["/cafe\u0301/", "isn't in Unicode's normal form NFC"],
  ["/2004/a/index.html", "ends with index.html; write the folder's address, with its slash"],
  [`/${"a".repeat(256)}/`, "has a part longer than 255 bytes"],
  [`/${"é".repeat(128)}/`, "has a part longer than 255 bytes"],
  [`/${"aaaaaaaaa/".repeat(81)}`, "is longer than 800 bytes"],
])("%j %s", (address, problem) => {
  expect(addressProblem(address)).toBe(problem);
});

test("whatever is sound stays below the folder of the site, under its own name", () => {
  const part = fc.constantFrom("..", ".", "", "a", "%2e", "..\\", "index.html", "é", "...", "a.b", " ", "\0");
  const stays = (address: string) => posix.normalize(`/site${address}`) === `/site${address}`;
  const isRight = (address: string) => addressProblem(address) !== undefined || stays(address);
  const found = fc.check(fc.property(fc.array(part, { maxLength: 6 }), (parts) => isRight(`/${parts.join("/")}`)));
  expect(found.counterexample).toBeNull();
});
