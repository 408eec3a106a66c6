import { expect, test } from "vitest";
import { toCapture } from "#importers/capture.ts";
import { datedText } from "#importers/dated-text.ts";
import type { BlockReport } from "#importers/importer.ts";
import { planImport } from "#importers/plan.ts";
import { formatReport } from "#importers/report.ts";

test("a report names blocks by line and column where they aren't lines, in the importer's own words", () => {
  const capture = toCapture("mills.html", new TextEncoder().encode("The Mills"));
  const blocks: BlockReport[] = [
    { line: 3, column: 7, text: "Home", went: null, why: "a menu" },
    { line: 112, column: 31, text: "The Mills", went: "title" },
  ];
  const draft = { frontmatter: { title: "The Mills", published: "2004-04-06" }, body: "", blocks, notes: [] };
  const importer = { ...datedText, format: "page", unit: "elements" };
  const plan = planImport(draft, capture, importer.format, [], new Set(), false);
  if ("taken" in plan) throw new Error("an empty archive has no place taken");
  const report = formatReport({ capture, importer, draft, plan, edited: false }, true);
  expect(report.split("\n").slice(1, 4)).toEqual([
    "    3:7  dropped         Home  [a menu]",
    " 112:31  title           The Mills",
    "2 elements: 1 dropped, 1 title",
  ]);
});
