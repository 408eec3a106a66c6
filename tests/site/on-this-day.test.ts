import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";

const root = inject("atRoot");
const read = (file: string) => readFileSync(join(root, "on-this-day", file), "utf8");

test("the calendar links to each day that has pieces, with their number", () => {
  const links = Array.from(
    read("index.html").matchAll(/href="\/on-this-day\/(.{5})\/"[^>]*>(\d+)<\/a> ?<span[^>]*>\((\d+)\)/g),
  );
  expect(links.map(([, ...facts]) => facts)).toEqual([
    ["05-02", "2", "3"],
    ["07-01", "1", "1"],
  ]);
});

test("a day lists its pieces and leads to the next day that has some", () => {
  const page = read("05-02/index.html");
  expect(page).toContain('<h1 class="text-title">2 May</h1>');
  expect(page).toContain('href="/2001/every-field/"');
  expect(page).toContain('href="/2001/prichal-i-veryovka/"');
  expect(page).toMatch(/<a href="\/on-this-day\/07-01\/" rel="next">1 July<\/a>/);
  expect(page).not.toContain('rel="prev"');
});

test("a day that only a draft has is no page", () => {
  expect(existsSync(join(root, "on-this-day/08-01"))).toBe(false);
});
