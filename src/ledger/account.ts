import type { Comparison } from "./comparison.ts";
import { ledgerName } from "./ledger.ts";
import { fragmentKind, type Row } from "./row.ts";

/**
 * What was recorded, for a person.
 * @param rows the rows that were written, or would have been
 * @param isRehearsal whether nothing was written
 */
export function accountOf({ passages }: Comparison, rows: readonly Row[], isRehearsal: boolean): string {
  if (rows.length === 0) return `${ledgerName} has all that is published.`;
  const redirects = rows.filter(({ kind }) => kind === "redirect");
  const addresses = rows.filter(({ kind }) => kind !== "redirect" && !fragmentKind(kind)).length;
  const fresh = passages
    .flatMap(({ changed }) => changed)
    .filter(({ state, since }) => state === "live" && since === "");
  const counts = [
    [addresses, "address", "addresses"],
    [redirects.length, "redirect", "redirects"],
    [fresh.length, "new passage or heading", "new passages and headings"],
    [passages.reduce((sum, { revised }) => sum + revised, 0), "revised", "revised"],
    [passages.reduce((sum, { lost }) => sum + lost.length, 0), "removed", "removed"],
  ] as const;
  const said = counts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
  const moves = redirects
    .filter(({ address }) => address.endsWith("/"))
    .map(({ address, target }) => `  ${address} leads to ${target}`);
  const opening = isRehearsal ? `Would be recorded in ${ledgerName}` : `Recorded in ${ledgerName}`;
  return [`${opening}: ${said.join(", ") || "a new order of passages"}.`, ...moves].join("\n");
}
