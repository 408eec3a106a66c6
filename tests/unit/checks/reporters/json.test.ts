import { expect, test } from "vitest";
import type { Finding } from "#checks/finding.ts";
import { formatFindingsAsJson } from "#checks/reporters/json.ts";

test("the findings are a JSON array with every field as it is", () => {
  const findings: Finding[] = [
    { code: "a", severity: "error", file: 'pieces/"é".md', line: 1, column: 2, message: "M\n", fix: "F" },
    { code: "b", severity: "note", file: "site.yaml", message: "M", fix: "F" },
  ];
  expect(JSON.parse(formatFindingsAsJson(findings))).toEqual(findings);
});

test("where there are none it is an empty array", () => {
  expect(formatFindingsAsJson([])).toBe("[]");
});

test("a finding in several places has them all", () => {
  const [first, second] = ["pieces/a.md", "pieces/b.md"].map((file): Finding => ({
    ...{ code: "unknown-id", severity: "error", file, line: 5, column: 3 },
    ...{ message: "moscw is not in places.yaml.", fix: "Did you mean moscow?" },
  })) as [Finding, Finding];
  expect(JSON.parse(formatFindingsAsJson([first, second]))).toEqual([
    {
      ...first,
      places: [
        { file: "pieces/a.md", line: 5, column: 3 },
        { file: "pieces/b.md", line: 5, column: 3 },
      ],
    },
  ]);
});

test("no sign in it acts on a terminal, and a machine reads it as it was", () => {
  const finding: Finding = {
    code: "a",
    severity: "error",
    file: "\u009B\u202E\u001B",
    message: "\uD83D\n",
    fix: "\u007F",
  };
  const json = formatFindingsAsJson([finding]);
  expect(json).not.toMatch(/[^\n\x20-\x7E]/);
  expect(JSON.parse(json)).toEqual([finding]);
});
