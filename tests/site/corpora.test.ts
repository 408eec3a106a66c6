import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString } from "hast-util-to-string";
import { toText } from "hast-util-to-text";
import { visit } from "unist-util-visit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { beside, needing } from "../beside.ts";
import { convertCorpus, type Conversion, type Converted } from "../corpora/convert.ts";
import { paragraphsOf } from "../corpora/corpus.ts";
import { minutesHeading } from "../corpora/headings.ts";
import { runCommand, type Outcome } from "./command.ts";

const names = ["state-milestones", "frus-history", "federalist-md"] as const;
const corpora = beside("corpora");

describe("archives of real text", needing(...names.map((name) => `corpora/${name}`)), () => {
  let folder: string;
  const conversions = new Map<string, Conversion>();
  const outcomes = new Map<string, Outcome>();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "dateline-corpora-"));
    const builds = names.map(async (name) => {
      const content = join(folder, name);
      conversions.set(name, convertCorpus(join(corpora, name), content));
      outcomes.set(name, await runCommand("build", ["--content", content, "--out", join(folder, `${name}-site`)]));
    });
    await Promise.all(builds);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const pageOf = (name: string, { published, slug }: Converted): string =>
    join(folder, `${name}-site`, published.slice(0, 4), slug, "index.html");
  const converted = (name: string) => conversions.get(name)?.converted ?? [];

  test.each([
    ["state-milestones", 184, { "no date": 20 }],
    ["frus-history", 94, { "no text": 1 }],
    ["federalist-md", 93, {}],
  ])("of %s, %i documents are published, and within every budget", (name, count, leftOut) => {
    const reasons = Object.groupBy(conversions.get(name)?.leftOut ?? [], (each) => each.reason);
    const counts = Object.fromEntries(Object.entries(reasons).map(([reason, each]) => [reason, each.length]));
    expect(counts).toEqual(leftOut);
    expect(outcomes.get(name)?.output).toContain(`${count} pieces of ${join(folder, name)} published`);
    expect(outcomes.get(name)?.output).not.toMatch(/^error|warn|^note heavy-/im);
    expect(outcomes.get(name)?.code).toBe(0);
    expect(converted(name).filter((piece) => !existsSync(pageOf(name, piece)))).toEqual([]);
  });

  test.each(names)("every word of %s is in its place", (name) => {
    const lost = converted(name).flatMap((piece) => {
      const body = bodyOf(readFileSync(pageOf(name, piece), "utf8"));
      const shown = wordsOf(toText(body));
      const words = wordsOf(writtenOf(piece));
      const at = Array.from({ length: Math.max(words.length, shown.length) }).findIndex(
        (_, i) => words[i] !== shown[i],
      );
      return at < 0 ? [] : [`${piece.document.id}: word ${at + 1}, ${words[at]}, reads ${shown[at]}`];
    });
    expect(lost).toEqual([]);
  });

  test.each([
    ["1787/federalist-1", "1787-10-27", "1787/10/27/", "October 27, 1787", ["Hamilton, Alexander"]],
    ["1787/federalist-18", "1787-12-07", "1787/12/07/", "December 7, 1787", ["Madison, James", "Hamilton, Alexander"]],
    // Who signed as Publius is in dispute here, so the signature is all that is cited.
    ["1788/federalist-49", "1788-02-02", "1788/02/02/", "February 2, 1788", ["Publius"]],
    ["1787/brutus-1", "1787-10-18", "1787/10/18/", "October 18, 1787", ["Brutus"]],
    ["1754/albany-plan", "1754", "1754///", "1754,” 1754", []],
    ["1754/french-indian-war", "1754/1763", "1754///", "1754–63,” 1754–1763", []],
    ["1801/barbary-wars", "1801/1816", "1801///", "1815–1816,” 1801–1816", []],
  ])("%s is cited with the date and the authors that are known, and no more", (path, edtf, ris, said, authors) => {
    const name = path.startsWith("178") ? "federalist-md" : "state-milestones";
    const ends = edtf.split("/");
    const [start = ""] = ends;
    const read = (file: string) => readFileSync(join(folder, `${name}-site`, path, file), "utf8");
    const years = ends.map((end) => end.slice(0, 4)).join("--");
    expect(read("cite.bib")).toContain(`  date = {${edtf}},\n  year = {${years}},`);
    const fields = read("cite.ris").split("\r\n");
    expect(fields).toContain(`DA  - ${ris}`);
    expect(fields.filter((field) => field.startsWith("AU"))).toEqual(authors.map((author) => `AU  - ${author}`));
    const parts = ends.map((end) => end.split("-").map(Number));
    expect(JSON.parse(read("cite.json"))).toMatchObject([{ issued: { "date-parts": parts } }]);
    const page = read("index.html");
    expect(page).toContain(`name="citation_publication_date" content="${start.replaceAll("-", "/")}"`);
    expect(page).toContain(`name="DCTERMS.issued" content="${edtf}"`);
    expect(page).toContain(`"datePublished":"${start}"`);
    for (const end of ends) expect(page).toContain(`<time datetime="${end}">`);
    expect(page).toContain(` ${said}. https://`);
    expect(read("index.md")).toMatch(new RegExp(`^published: "?${edtf}"?$`, "m"));
  });

  test("the longest, of fifty thousand words, has an anchor at each heading", () => {
    const longest = converted("frus-history").reduce((a, b) =>
      b.document.text.length > a.document.text.length ? b : a,
    );
    const paragraphs = paragraphsOf(longest.document);
    expect(wordsOf(paragraphs.join("\n")).length).toBeGreaterThan(50_000);
    const headings: Element[] = [];
    visit(bodyOf(readFileSync(pageOf("frus-history", longest), "utf8")), "element", (node) => {
      if (/^h[1-6]$/.test(node.tagName)) headings.push(node);
    });
    const ids = headings.map(({ properties }) => properties["id"]);
    expect(ids.every((id) => typeof id === "string" && id !== "")).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    const expected = paragraphs.slice(0, -1).filter((paragraph) => minutesHeading(paragraph) !== undefined);
    expect(expected.length).toBeGreaterThan(5);
    expect(headings.map((heading) => toString(heading).trim())).toEqual(expected);
  });
});

/** The text of a piece as it was written, in Markdown without the numbers before notes, which lists have of their own. */
function writtenOf({ document }: Converted): string {
  const paragraphs = paragraphsOf(document);
  return (document.markdown ? paragraphs.map((text) => text.replaceAll(/^\d+\. /g, "")) : paragraphs).join("\n");
}

/** The element with the text of a piece, without the links that headings carry to themselves; the corpora have none. */
function bodyOf(html: string): Root {
  const found: Element[] = [];
  visit(fromHtml(html), "element", (node) => {
    if ((node.properties["className"] as string[] | undefined)?.includes("body")) found.push(node);
  });
  expect(found).toHaveLength(1);
  visit({ type: "root", children: found } satisfies Root, "element", (node) => {
    if (/^h[1-6]$/.test(node.tagName))
      node.children = node.children.filter((child) => child.type !== "element" || child.tagName !== "a");
  });
  return { type: "root", children: found };
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}
