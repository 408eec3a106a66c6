import { expect, test } from "vitest";
import type { Finding } from "#checks/finding.ts";
import { formatFindings } from "#checks/reporters/text.ts";

const error: Finding = {
  code: "unknown-id",
  severity: "error",
  file: "pieces/2004/x.md",
  line: 7,
  column: 3,
  message: "moscw is not in places.yaml.",
  fix: "Did you mean moscow?",
};
const note: Finding = {
  code: "no-settings",
  severity: "note",
  file: "site.yaml",
  message: "There is no site.yaml.",
  fix: "Add one.",
};

test("a finding says what, where, what is wrong and what to do, and a count ends the list", () => {
  expect(formatFindings([error, note])).toBe(
    [
      "error unknown-id pieces/2004/x.md:7:3",
      "  moscw is not in places.yaml.",
      "  Did you mean moscow?",
      "note no-settings site.yaml",
      "  There is no site.yaml.",
      "  Add one.",
      "1 error, 1 note",
    ].join("\n"),
  );
});

test("a finding without a column shows its line", () => {
  const { column: _, ...withoutColumn } = error;
  expect(formatFindings([withoutColumn])).toMatch(/^error unknown-id pieces\/2004\/x\.md:7\n/);
});

test.each([
  [[error], "1 error, 0 notes"],
  [[error, { ...error, message: "mosco is not in places.yaml." }], "2 errors, 0 notes"],
  [[note, note], "0 errors, 2 notes"],
])("the count says how many of each", (findings, count) => {
  expect(formatFindings(findings).split("\n").at(-1)).toBe(count);
});

test("where there is nothing to say, nothing is said", () => {
  expect(formatFindings([])).toBe("");
});

test("findings of one cause are told once, with their number and first places", () => {
  const findings = Array.from({ length: 16 }, (_, index) => ({ ...error, file: `pieces/${index}.md` }));
  const other = { ...error, message: "kiew is not in places.yaml." };
  const told = [
    "error unknown-id pieces/0.md:7:3",
    "  moscw is not in places.yaml.",
    "  Did you mean moscow?",
    "  In 16 places: pieces/0.md:7:3, pieces/1.md:7:3, pieces/2.md:7:3 and 13 more.",
    "error unknown-id pieces/2004/x.md:7:3",
    "  kiew is not in places.yaml.",
    "  Did you mean moscow?",
    "2 errors, 0 notes",
  ].join("\n");
  expect(formatFindings([...findings, other])).toBe(told);
});

test("what has to be mended in each place is told of each", () => {
  const empty = { ...error, code: "empty-body", message: "The piece has no body." };
  expect(formatFindings([empty, { ...empty, file: "pieces/2004/y.md" }])).toContain("2 errors, 0 notes");
});

test("of more than twenty of a code the first are shown, and how many there are", () => {
  const errors = Array.from({ length: 25 }, (_, index) => ({ ...error, message: `id ${index}` }));
  const lines = formatFindings([...errors, note]).split("\n");
  expect(lines.filter((line) => line.startsWith("error unknown-id"))).toHaveLength(20);
  expect(lines.slice(-4)).toEqual([
    "  Add one.",
    "5 more unknown-id errors not shown.",
    "For all findings in the archive, run `npm run check -- --json` (with the same --content, and --links if it was given).",
    "25 errors, 1 note",
  ]);
  expect(formatFindings(errors, Infinity)).toContain("id 24\n");
});

test("what only a build finds is cut with its number, and no command is named that would not find it", () => {
  const heavy: Finding[] = Array.from({ length: 28 }, (_, index) => ({
    ...note,
    code: "heavy-page",
    file: `${index}/`,
  }));
  const end = ["8 more heavy-page notes not shown.", "0 errors, 28 notes"];
  expect(formatFindings(heavy).split("\n").slice(-2)).toEqual(end);
  expect(formatFindings(heavy)).not.toContain("npm run check");
  const errors = Array.from({ length: 21 }, (_, index) => ({ ...error, message: `id ${index}` }));
  expect(formatFindings([...heavy, ...errors])).toContain("npm run check -- --json");
});

test("no name or value acts on the terminal", () => {
  const text = formatFindings([{ ...error, file: "pieces/\u001B[2J\n.md", message: "\u009Bx", fix: "\u202Ey" }]);
  expect(text).toContain("error unknown-id pieces/\\u001b[2J\\u000a.md:7:3\n  \\u009bx\n  \\u202ey\n");
});
