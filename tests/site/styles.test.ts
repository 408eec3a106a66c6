import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import { expect, inject, test } from "vitest";
import { filesOf } from "./files.ts";

const root = inject("atRoot");

const pages = filesOf(root)
  .filter((file) => file.endsWith(".html"))
  .map((file) => {
    const html = readFileSync(join(root, file), "utf8");
    const styles = Array.from(html.matchAll(/<style>(.*?)<\/style>/gs), ([, css = ""]) => css);
    return { file, html, styles, css: styles.join("") };
  });

/** The classes that a style sheet has rules for. */
function classesIn(css: string): Set<string> {
  const selectors = css.replaceAll(/\{[^{}]*\}|"[^"]*"/g, " ");
  return new Set(Array.from(selectors.matchAll(/\.((?:\\.|[\w-])+)/g), ([, name = ""]) => name.replaceAll("\\", "")));
}

const styled = classesIn(pages.map(({ css }) => css).join(""));

test("a page has the rules of all its classes", () => {
  const missing = pages.flatMap(({ file, html, css }) => {
    const own = classesIn(css);
    const used = new Set<string>();
    visit(fromHtml(html), "element", ({ properties: { className } }) => {
      for (const name of [className].flat()) if (typeof name === "string") used.add(name);
    });
    return [...used].filter((name) => styled.has(name) && !own.has(name)).map((name) => `${file}: ${name}`);
  });
  expect(styled.size).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});

test("a page has its styles in one element, and one that leads on has none", () => {
  const counts = new Map<number, number>();
  for (const { styles } of pages) counts.set(styles.length, (counts.get(styles.length) ?? 0) + 1);
  const redirects = pages.filter(({ html }) => html.includes(`http-equiv="refresh"`)).length;
  expect(Object.fromEntries(counts)).toEqual({ 0: redirects, 1: pages.length - redirects });
});

test.each([
  ["1787/the-first-quay/index.html", ["latin"]],
  ["2001/prichal-i-veryovka/index.html", ["cyrillic", "latin"]],
  ["search/index.html", ["cyrillic", "cyrillic-ext", "greek", "latin", "latin-ext", "vietnamese"]],
])("%s has the faces of the alphabets that it can show: %o", (address, alphabets) => {
  const css = pages.find(({ file }) => file === address)?.css ?? "";
  const found = Array.from(css.matchAll(/source-serif-4-([a-z-]+)-\d/g), ([, alphabet = ""]) => alphabet);
  expect([...new Set(found)].sort()).toEqual(alphabets);
});
