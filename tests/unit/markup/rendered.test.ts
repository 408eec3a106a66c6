import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderBody } from "#markdown/render.ts";
import { isAnchor } from "#markup/anchors.ts";
import {
  goneAttribute,
  noteMarkAttribute,
  retiredClass,
  pilcrowClass,
  notesClass,
  bodyClass,
  wayBackAttribute,
} from "#markup/marks.ts";
import { startOfNotes } from "#markup/notes.ts";
import { withoutRetiredAnchors } from "#markup/retired-anchors.ts";
import { withoutSentenceIds } from "#markup/sentences.ts";

const note = "One.[^1] Two.\n\n[^1]: *What* it is.\n";

test("the notes of a rendered body are found", async () => {
  const { html } = await renderBody(note, "en");
  expect(html.slice(startOfNotes(html))).toMatch(/^<section/);
  expect(startOfNotes((await renderBody("One.", "en")).html)).toBe(-1);
});

test("marks of notes and the ways back have their attributes", async () => {
  const { html } = await renderBody(note, "en");
  expect(html).toContain(` ${noteMarkAttribute}="" `);
  expect(html).toContain(` ${wayBackAttribute}="" `);
});

test("ids of sentences are taken out, and no others", async () => {
  const { html, ids } = await renderBody(`${note}\n*One. Two.*\n`, "en");
  expect(ids).toContain("p2s2");
  const left = Array.from(withoutSentenceIds(html).matchAll(/ id="([^"]*)"/g), ([, id]) => id);
  expect(left).toEqual(ids.filter((id) => !/s\d+$/.test(id) || id === "notes"));
  expect(withoutSentenceIds('<p id="p1s1"><span id="p1s1" lang="fr"></span></p>')).toBe(
    '<p id="p1s1"><span id="p1s1" lang="fr"></span></p>',
  );
});

test("an id that is kept without its text is an anchor, and one with its text is none", async () => {
  const { fragments } = await renderBody("Ships came in from the north.\n\nThe harbour froze over in March.\n", "en");
  const { html, ids } = await renderBody("The harbour froze over in March.\n", "en", fragments);
  expect(ids).toContain("p1");
  expect([isAnchor(html, "p1"), isAnchor(html, "p2")]).toEqual([true, false]);
  expect(html).toMatch(new RegExp(`<span class="${retiredClass}" ${goneAttribute}>`));
  expect(withoutRetiredAnchors(html)).not.toContain("p1");
});

test("an anchor is found by an id with signs that HTML escapes", () => {
  expect(isAnchor('<span id="fn-&#x22;&#x26;"></span>', 'fn-"&')).toBe(true);
});

test("style sheets know the classes and attributes of a body", () => {
  const folder = join(import.meta.dirname, "../../../src/styles");
  const css = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".css"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  for (const name of [bodyClass, notesClass, retiredClass, pilcrowClass])
    expect(css).toMatch(new RegExp(String.raw`\.${name}\b`));
  for (const name of [goneAttribute, wayBackAttribute]) expect(css).toContain(`[${name}]`);
});
