import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseSourceFile } from "#archive/source-file.ts";
import { toCapture } from "#importers/capture.ts";
import { datedText } from "#importers/dated-text.ts";
import { importCaptures } from "#importers/intake.ts";
import { plainText } from "#importers/fault.ts";
import { formatReport } from "#importers/report.ts";
import { beside, needing } from "../../beside.ts";

// Pages of real publishers, kept beside the project and never in it.
const page = beside("captures/stratfor-2004-04-06.txt");
const corpus = beside("corpora/page-captures");

test(
  "the page of 6 April 2004 becomes the piece that it was",
  needing("captures/stratfor-2004-04-06.txt"),
  async () => {
    const root = await mkdtemp(join(tmpdir(), "dateline-"));
    try {
      const { imports, findings } = await importCaptures([page], { root, replace: false, dryRun: false });
      expect(findings).toEqual([]);
      const file = "pieces/2004/2004-04-06-russian-foreign-policy-evolving-toward-nato.md";
      const { frontmatter, body } = parseSourceFile(file, await readFile(join(root, file)));
      const lines = readFileSync(page, "utf8").split("\n");
      expect(frontmatter.data).toMatchObject({
        id: "2004-04-06-a",
        title: "Russian Foreign Policy Evolving Toward NATO?",
        dateline: "Apr 6, 2004 | 23:46 GMT",
        published: "2004-04-06T23:46Z",
        readingTime: 4,
        summary: lines[6],
        source: { name: "Stratfor Worldview", tagline: lines[16] },
        rights: lines[11],
        reuse: "excerpt",
        provenance: { capture: "2004/stratfor-2004-04-06.txt", importer: "dated-text" },
      });
      expect(plainText(body).trim()).toBe(lines[7]);
      expect(await readFile(join(root, "captures/2004/stratfor-2004-04-06.txt"))).toEqual(readFileSync(page));
      const [imported] = imports;
      expect(imported && formatReport(imported, false)).toMatch(
        /^ *10 {2}dropped +Article Search {2}\[a search box\]$/m,
      );
      expect(imported?.draft.blocks).toHaveLength(17);
    } finally {
      await rm(root, { recursive: true });
    }
  },
);

describe("pages of news sites", needing("corpora/page-captures"), () => {
  const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");
  const loadedPieces = (
    existsSync(corpus) ? readFileSync(join(corpus, "expected.jsonl"), "utf8").trim().split("\n") : []
  )
    .map((line) => JSON.parse(line) as { id: string; articleBody: string })
    .map(({ id, articleBody }) => ({
      articleBody,
      capture: toCapture(id, readFileSync(join(corpus, "captures", `${id}.txt`))),
    }))
    .filter(({ capture }) => datedText.accepts(capture).accepted)
    .map(({ articleBody, capture }) => ({ articleBody, draft: datedText.parse(capture) }));

  /** How many of the words in the first list the second has, each as often as it stands there. */
  function countShared(wanted: string[], given: string[]): number {
    const left = new Map<string, number>();
    for (const word of given) left.set(word, (left.get(word) ?? 0) + 1);
    return wanted.filter((word) => {
      const count = left.get(word) ?? 0;
      left.set(word, count - 1);
      return count > 0;
    }).length;
  }

  test("are read where they say when they were published", () => {
    expect(loadedPieces.length).toBeGreaterThanOrEqual(10);
  });

  test("keep their first paragraph, and nearly every word of the true body", () => {
    for (const { articleBody, draft } of loadedPieces) {
      const text = plainText(draft.body);
      expect(text.split("\n")).toContain(articleBody.split("\n")[0]?.trim());
      expect(draft.frontmatter.summary).toBeUndefined();
      const wanted = words(articleBody);
      const given = words(text);
      expect(countShared(wanted, given) / wanted.length).toBeGreaterThan(0.98);
      expect(countShared(given, wanted) / given.length).toBeGreaterThan(0.9);
    }
  });

  test("lose no words on the way to Markdown", () => {
    for (const { draft } of loadedPieces) {
      const taken = draft.blocks.filter(({ went }) => went === "body").map(({ text }) => text);
      expect(words(plainText(draft.body))).toEqual(words(taken.join("\n")));
    }
  });
});
