import type { Finding } from "../finding.ts";
import { printableLines } from "./printable.ts";
import { joinedByCause } from "./joined-by-cause.ts";

/** Findings for machines: a JSON array, empty where there are none; one with several places has them all under `places`. */
export function formatFindingsAsJson(findings: readonly Finding[]): string {
  // JSON leaves some signs as they are that a terminal would act on; its own escapes are the same.
  return printableLines(JSON.stringify(joinedByCause(findings), undefined, 2));
}
