import { compareText } from "#piece/ordering.ts";
import type { Finding } from "./finding.ts";

/** Orders findings by file, line and column, then by code. */
export function inOrder(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.code, b.code)
  );
}
