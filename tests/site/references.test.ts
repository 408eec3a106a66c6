import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";

const read = (page: string) => readFileSync(join(inject("atRoot"), page, "index.html"), "utf8");
/** The items of a page's list of references. */
function referencesIn(page: string): string[] {
  const section = /<section aria-labelledby="page-references".*?<\/section>/s.exec(read(page))?.[0] ?? "";
  return Array.from(section.matchAll(/<li>(.*?)<\/li>/gs), ([, item = ""]) => item);
}
const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, "");
const original = "https://gazette.example/tables";
const copy = `https://copies.example/2001/${original}`;

test("a reference says when it was last seen, by its author or a check, and leads to its archived copy and back", () => {
  const [tables = "", ...others] = referencesIn("2001/every-field");
  expect(textOf(tables)).toBe(
    "Harbour Board, Tide tables, Gazette, 2000, last seen March 2019, archived copy (1 May 2001)",
  );
  expect(tables).toContain(
    `<a href="${original}" data-originalurl="${original}" data-versionurl="${copy}" data-versiondate="2001-05-01">Tide tables</a>`,
  );
  expect(tables).toContain(
    `<a href="${copy}" data-originalurl="${original}" data-versiondate="2001-05-01">archived copy (1 May 2001)</a>`,
  );
  expect(others).toEqual(['<a href="/1787/the-first-quay/">The first quay</a>']);
});

test("a link of the body to what a reference names leads to the copy too, and is listed once", () => {
  expect(read("2001/every-field")).toContain(
    `<a href="${original}#noon" data-originalurl="${original}#noon" data-versionurl="${copy}" data-versiondate="2001-05-01">by noon</a>`,
  );
});

test("a link of the body that no reference names is one itself, with the day when a check last saw it", () => {
  const [crane = "", ...others] = referencesIn("1787/a-year-of-building");
  expect(others).toEqual([]);
  expect(textOf(crane)).toBe("a crane, cranes.example, last seen 3 February 2020");
  expect(crane).toContain('<a href="https://cranes.example/a?b=1&amp;c=2">a crane</a>');
});

test("a piece without references has no list of them", () => {
  expect(read("1999/al-ma-inda-al-rasif")).not.toContain("page-references");
});
