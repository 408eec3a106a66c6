import type { Finding } from "../finding.ts";

/**
 * Findings as lines for a terminal: `error unknown-id pieces/2004/x.md:7:3`, then what is wrong and what to do,
 * and a count at the end. Empty where there are none.
 */
export function formatFindings(findings: readonly Finding[]): string {
  if (findings.length === 0) return "";
  const rows = findings.map(
    (finding) => `${finding.severity} ${finding.code} ${placeOf(finding)}\n  ${finding.message}\n  ${finding.fix}`,
  );
  const errors = findings.filter((finding) => finding.severity === "error").length;
  return `${rows.join("\n")}\n${count(errors, "error")}, ${count(findings.length - errors, "note")}`;
}

function placeOf({ file, line, column }: Finding): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
