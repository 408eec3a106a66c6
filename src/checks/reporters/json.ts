import type { Finding } from "../finding.ts";

/** Findings for machines: a JSON array, empty where there are none. */
export function formatFindingsAsJson(findings: readonly Finding[]): string {
  return JSON.stringify(findings, undefined, 2);
}
