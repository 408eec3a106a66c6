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
