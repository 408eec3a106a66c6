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
  [[error, error], "2 errors, 0 notes"],
  [[note, note], "0 errors, 2 notes"],
])("the count says how many of each", (findings, count) => {
  expect(formatFindings(findings).split("\n").at(-1)).toBe(count);
});

test("where there is nothing to say, nothing is said", () => {
  expect(formatFindings([])).toBe("");
});
