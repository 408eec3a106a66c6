import { formatNumber } from "#piece/count.ts";
import type { Comparison } from "./comparison.ts";
import type { Ledger } from "#archive/ledger/ledger.ts";
import { ledgerName, partsFolder, type LedgerFile } from "#archive/ledger/parts.ts";
import { fragmentKind, type Row } from "#archive/ledger/row.ts";

/**
 * What was recorded, for a person; each thing is counted once.
 * @param ledger what was recorded before
 * @param rows the rows that were written, or would have been
 * @param isDryRun whether nothing was written
 */
export function reportOf(
  { passages }: Comparison,
  ledger: Ledger | undefined,
  rows: readonly Row[],
  isDryRun: boolean,
): string {
  const name = nameOf(ledger?.files ?? []);
  if (rows.length === 0) return `${name} is complete${ledger?.isSealed || isDryRun ? "" : "; a checksum was added"}.`;
  const ofAddresses = Map.groupBy(rows, (row) => changeOf(row, ledger?.rows.has(row.address) ?? false));
  const count = (change: Change) => ofAddresses.get(change)?.length ?? 0;
  const sum = (of: (passage: Comparison["passages"][number]) => number) =>
    passages.reduce((total, passage) => total + of(passage), 0);
  const counts = [
    [count("new"), "new address", "new addresses"],
    [count("redirect"), "redirect", "redirects"],
    [count("id"), "id that leads elsewhere now", "ids that lead elsewhere now"],
    [count("gone"), "address of a withdrawn text", "addresses of withdrawn texts"],
    [count("back"), "address in use again", "addresses in use again"],
    [sum(({ added }) => added), "new passage or heading", "new passages and headings"],
    [sum(({ restored }) => restored), "restored passage or heading", "restored passages and headings"],
    [sum(({ revised }) => revised), "revised passage or heading", "revised passages and headings"],
    [sum(({ lost }) => lost.length), "removed passage or heading", "removed passages and headings"],
  ] as const;
  const said = counts
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => `${formatNumber(number)} ${number === 1 ? one : many}`);
  const moves = (ofAddresses.get("redirect") ?? [])
    .filter(({ address }) => address.endsWith("/"))
    .map(({ address, target }) => `  ${address} leads to ${target}`);
  const opening = isDryRun ? `Would be recorded in ${name}` : `Recorded in ${name}`;
  return [`${opening}: ${said.join(", ") || "passages in a new order, or changed notes"}.`, ...moves].join("\n");
}

/** How the files of a ledger are called together. */
function nameOf([first = ledgerName]: readonly string[]): string {
  return first === ledgerName ? ledgerName : `${partsFolder}/`;
}

/** That a ledger was divided into parts, for a person; nothing where it was not. */
export function divisionReport(before: readonly LedgerFile[], after: readonly LedgerFile[]): string[] {
  const [whole] = before;
  if (nameOf(after.map(({ file }) => file)) === nameOf(before.map(({ file }) => file))) return [];
  const sizeOf = (files: readonly LedgerFile[]) =>
    formatNumber(Math.ceil(files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1000));
  const into = `the ${formatNumber(after.length)} files of ${partsFolder}/ (${sizeOf(after)} KB)`;
  return whole
    ? [
        `${ledgerName} (${sizeOf(before)} KB) is too large for one file: all its rows are in ${into} now, and it was removed.`,
      ]
    : [`The ledger is too large for one file: it is in ${into}.`];
}

type Change = "new" | "redirect" | "id" | "gone" | "back" | "fragment";

/** What a row says of its address. */
function changeOf({ kind }: Row, isKnown: boolean): Change {
  if (fragmentKind(kind)) return "fragment";
  if (kind === "redirect" || kind === "gone") return kind;
  if (!isKnown) return "new";
  return kind === "id" ? "id" : "back";
}
