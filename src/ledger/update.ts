import type { Comparison } from "./comparison.ts";
import { fragmentRow, type Row } from "#archive/ledger/row.ts";
import type { PassageChange } from "./passage-changes.ts";

/**
 * The rows that bring a ledger up to date with an archive that breaks none of its addresses for good.
 * @param since the day of the record, YYYY-MM-DD
 */
export function updateOf({ unrecorded, redirects, passages }: Comparison, since: string): Row[] {
  return [
    ...[...redirects, ...unrecorded].map((address) => ({ ...address, fingerprint: "", since })),
    ...passages.flatMap((change) => passageRows(change, since)),
  ];
}

/** All live fragments in the order of the text, from which it can be read back, and what changed of the others. */
function passageRows({ piece, fragments, changed }: PassageChange, since: string): Row[] {
  const changes = new Set(changed);
  return fragments
    .filter((fragment) => fragment.state === "live" || changes.has(fragment))
    .map((fragment) => fragmentRow(piece, { ...fragment, since: fragment.since || since }));
}
