import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { readLexicon } from "#search/client/lexicon/lexicon.ts";
import { filesOf } from "./files.ts";

const root = inject("atRoot");
const sub = inject("underBase");
const read = (file: string, folder = root) => readFileSync(join(folder, file), "utf8");

test("the index leads to a page for each initial", () => {
  const links = Array.from(read("a-z/index.html").matchAll(/href="\/a-z\/([^"]+)\/"[^>]*>([^<]+)</g));
  const [ids, labels] = [1, 2].map((part) => links.map((link) => link[part]));
  expect(ids).toEqual(expect.arrayContaining(["h", "m", "n", "s", "t"]));
  expect(labels).toEqual(ids?.map((id) => id?.toUpperCase()).sort());
  expect(filesOf(join(root, "a-z"))).toEqual([...(ids ?? []).map((id) => `${id}/index.html`), "index.html"].sort());
});

test("a name leads to its page, with what it is and how many pieces it has", () => {
  expect(read("a-z/h/index.html")).toMatch(
    /<a href="\/organisations\/harbour-board\/">Harbour Board \(HB\)<\/a> <span[^>]*>Organisation, 1 piece<\/span>/,
  );
  expect(read("a-z/m/index.html")).toContain('<a href="/people/harbour-master/">Master, Harbour</a>');
  expect(read("a-z/m/index.html", sub)).toContain('<a href="/sub/people/harbour-master/">Master, Harbour</a>');
});

test("a word leads to its pieces", () => {
  expect(read("a-z/w/index.html")).toMatch(
    /<p>Water<\/p><ul[^>]*><li><a href="\/2001\/every-field\/"[^>]*>Every field at once<\/a>, 2001<\/li><li><a href="\/1999\/a-season-at-the-quay\/"/,
  );
});

test("the lexicon has the words of what is published, and none of a draft", () => {
  const lexicon = readLexicon(readFileSync(join(root, "search/lexicon.bin")));
  expect(lexicon.has("quay")).toBe(true);
  expect(lexicon.correct("harbor")).toBe("harbour");
  expect(["persimmon", "draft", "alone"].filter(lexicon.has)).toEqual([]);
});

test("browsers can add the archive to their searches", () => {
  expect(read("opensearch.xml", sub)).toContain('template="https://small.example/sub/search/?q={searchTerms}"');
});
