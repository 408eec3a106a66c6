import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { dumpLine, jsonAlternate } from "#exports/alternates/json.ts";
import { markdownAlternate } from "#exports/alternates/markdown.ts";
import type { Piece } from "#piece/piece.ts";
import { archive, fields, piece } from "../recorded-pieces.ts";

const permalinkOf = (id: string) => (id === "1999-03-24-a" ? "/1999/high-water/" : undefined);
const markdownOf = (of: Piece, markdown: string) => markdownAlternate(of, archive, { markdown, permalinkOf });

/** A file's frontmatter as a reader of YAML 1.1, which takes dates for dates, has it, and what stands below. */
function parts(file: string): { frontmatter: Record<string, unknown>; text: string } {
  const [, yaml = "", text = ""] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(file) ?? [];
  return { frontmatter: parse(yaml, { version: "1.1" }), text };
}

describe("the Markdown alternate", () => {
  test("has the record above the body, its texts as texts", () => {
    const { frontmatter, text } = parts(markdownOf(piece({ ...fields, title: "No" }), "\nOne.\r\n"));
    expect(frontmatter).toMatchObject({
      id: "2004-04-06-a",
      title: "No",
      published: "2004-04-06",
      revised: "2005-01",
      canonical: "https://quay.example/sub/2004/low-water/",
      version: "0123456789ab",
      authors: [{ id: "desk", name: "The Desk" }],
      license: "https://licence.example/by/",
    });
    expect(frontmatter).not.toHaveProperty("citation");
    expect(text).toBe("\nOne.\r\n");
  });

  test.each([
    ["piece:1999-03-24-a#p3", "https://quay.example/sub/1999/high-water/#p3"],
    ["piece:1999-03-24-b", "https://quay.example/sub/"],
    ["../../figures/1999/m.svg", "https://quay.example/sub/figures/1999/m.svg"],
    ["figures/a/figures/m.svg", "https://quay.example/sub/figures/a/figures/m.svg"],
    ["/2004/", "https://quay.example/sub/2004/"],
    ["#p2", "https://quay.example/sub/2004/low-water/#p2"],
    ["https://x.example/", "https://x.example/"],
    ["//x.example/", "//x.example/"],
    ["mailto:x@x.example", "mailto:x@x.example"],
  ])("leads from %s to %s", (address, expected) => {
    const written = (to: string) => `[a](${to})\n\n> - <a href='${to}'>a</a>\n\n[b]: ${to}`;
    expect(parts(markdownOf(piece(), written(address))).text).toBe(written(expected));
  });

  test("carries as much as its reuse allows, and says so", () => {
    const of = (more: object) => parts(markdownOf(piece({ ...fields, ...more }), "The secret text."));
    const excerpt = of({ reuse: "excerpt" });
    expect(excerpt.text).toMatch(/^\nThe summary\.\n\nThe summary of this piece only .*\/2004\/low-water\/\n$/);
    const none = of({ reuse: "none" });
    expect(none.text).toMatch(/^\nNo text of this piece .*\/2004\/low-water\/\n$/);
    expect(of({ withdrawn: { date: "2010", reason: "Wrong." } }).text).toBe(
      "\nThis piece was withdrawn (2010). Wrong.\n",
    );
  });
});

describe("a line of the dump", () => {
  const passages = [{ id: "p1", text: "The secret text." }];
  const notes = [{ id: "fn-1", text: "The secret note." }];
  const of = (more: object = {}, words = { passages, notes }) =>
    JSON.parse(dumpLine(piece({ ...fields, ...more }), archive, words));

  test("says nothing of notes where there are none", () => {
    expect(of({}, { passages, notes: [] })).not.toHaveProperty("notes");
  });

  test("is the JSON alternate with the words of the text", () => {
    const { passages: _, notes: __, ...alternate } = of();
    expect(JSON.parse(jsonAlternate(piece(fields), archive))).toEqual(alternate);
  });

  test("has the record, the passages, the notes and where the other forms are", () => {
    expect(of()).toMatchObject({
      id: "2004-04-06-a",
      topics: [{ id: "tides", name: "Tides" }],
      citation: { title: "Low water" },
      passages,
      notes,
      links: {
        markdown: "https://quay.example/sub/2004/low-water/index.md",
        bibtex: "https://quay.example/sub/2004/low-water/cite.bib",
      },
    });
  });

  test.each([{ reuse: "excerpt" }, { reuse: "none" }, { withdrawn: { date: "2010", reason: "Wrong." } }])(
    "keeps the text back for %j",
    (more) => {
      expect(JSON.stringify(of(more))).not.toMatch(/secret/);
      expect(of(more).notice).toMatch(/^(The summary|No text|This piece was withdrawn)/);
    },
  );
});

test.each(["1754/1763", "1787-10-27/1788-05~", "1754?", "1754%"])(
  "both forms have the date %s as it is",
  (published) => {
    const made = piece({ published, references: [{ title: "R", published }] });
    const alternate = { published, references: [{ title: "R", published }] };
    expect(JSON.parse(jsonAlternate(made, archive))).toMatchObject(alternate);
    expect(parts(markdownOf(made, "")).frontmatter).toMatchObject(alternate);
  },
);

test("whatever a title and a summary hold, both forms give them back, and JSON stays one line", () => {
  const awkward = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."#:-?[]{}&*!|>'\"%@` \u0000\u0085\u2028\ufeff\u200f\ud800é") }),
    fc.constantFrom("---", "null", "1787", "1e3", "yes", "=", "~", "2004-04-06", "- a", "a: b", "'"),
  );
  fc.assert(
    fc.property(awkward, (given) => {
      const title = `${given.replaceAll(/[\r\n]/g, " ")}.`.trim();
      const summary = `.${given}\n\n${given}.`.replaceAll("\r", "");
      const made = piece({ title, summary });
      const json = jsonAlternate(made, archive);
      expect(json.indexOf("\n")).toBe(json.length - 1);
      expect(JSON.parse(json)).toMatchObject({ title, summary });
      const { frontmatter } = parts(markdownOf(made, ""));
      expect(frontmatter).toMatchObject({ title, summary });
    }),
    { numRuns: 300 },
  );
});
