import { compare } from "#ledger/comparison.ts";
import type { Ledger } from "#archive/ledger/ledger.ts";
import { ledgerName } from "#archive/ledger/parts.ts";
import type { PassageChange } from "#ledger/passage-changes.ts";
import type { Archive } from "#archive/archive.ts";
import { publicationOf } from "#outputs/outputs.ts";
import { formatNumber } from "#piece/count.ts";
import { folderOf } from "#piece/permalink.ts";
import type { Check } from "../check.ts";
import type { Finding } from "../finding.ts";
import { breakFinding } from "./ledger-breaks.ts";
import { ledgerFaults } from "./ledger-faults.ts";

/** Addresses that were published and would vanish or change their meaning, and what the ledger doesn't have yet. */
export const ledgerCheck: Check = {
  codes: [
    ...[
      "no-ledger",
      "broken-ledger",
      "merged-ledger",
      "altered-ledger",
      "malformed-row",
      "unrecorded-address",
      "revised-passage",
      "lost-passage",
      "moved-piece",
    ],
    ...["taken-address", "unpublished-piece", "lost-piece", "lost-address", "broken-redirect"],
  ],
  run: (archive) => (archive.ledger ? checkLedger(archive, archive.ledger) : [noLedger]),
};

/** The errors that `npm run ledger` mends. */
export const mendedByLedger: ReadonlySet<string> = new Set(["moved-piece", "lost-passage"]);

/** The errors that `npm run ledger -- --merge` mends, or that hide until it has run. */
export const mendedByMerge: ReadonlySet<string> = new Set([
  ...ledgerCheck.codes.filter((code) => !["broken-ledger", "altered-ledger", "malformed-row"].includes(code)),
  ...["duplicate-id", "dangling-fragment"],
]);

const remedy = "Run `npm run ledger`";

const noLedger: Finding = {
  code: "no-ledger",
  severity: "note",
  file: ledgerName,
  message: `There is no ${ledgerName}, so nothing says which addresses have to hold.`,
  fix: `${remedy}, and again whenever pieces were published.`,
};

function checkLedger(archive: Archive, ledger: Ledger): Finding[] {
  const faults = ledgerFaults(ledger);
  // What can't be read can't be missed; the rest would be told wrongly.
  if (faults.length > 0) return faults;
  const { unrecorded, redirects, breaks, passages, published } = compare(
    archive,
    ledger,
    publicationOf(archive).addresses,
  );
  const candidates = [...published.values()].filter(({ kind }) => kind === "page").map(({ address }) => address);
  const takers = breaks.filter(({ why }) => why === "taken");
  const moves = new Set([
    ...breaks.filter(({ why }) => why === "moved").map(({ by }) => by),
    ...takers.flatMap(({ row, by }) => (by === "" ? [] : [by, folderOf(row.address)])),
  ]);
  const broken = new Set(breaks.map(({ row }) => row.address));
  // What comes with a move or a broken address is told with it.
  const added = unrecorded.filter(
    ({ address, target }) => !broken.has(address) && !moves.has(folderOf(address)) && !moves.has(target),
  ).length;
  const [file = ledgerName] = ledger.files;
  const withPages = moves.size > 0 ? 0 : redirects.length;
  return [
    ...breaks.map((each) => breakFinding(each, candidates)),
    ...unrecordedNote(
      file,
      added + withPages + passages.reduce((sum, { added, restored }) => sum + added + restored, 0),
    ),
    ...revisedNote(
      file,
      passages.reduce((sum, { revised }) => sum + revised, 0),
    ),
    ...passages.filter(({ lost }) => lost.length > 0).map(lostPassages),
  ];
}

function unrecordedNote(file: string, count: number): Finding[] {
  const subject = count === 1 ? "1 address is" : `${formatNumber(count)} addresses are`;
  return count === 0 ? [] : [recordNote(file, "unrecorded-address", `${subject} not recorded yet.`)];
}

function revisedNote(file: string, count: number): Finding[] {
  const subject = count === 1 ? "1 passage was" : `${count} passages were`;
  return count === 0 ? [] : [recordNote(file, "revised-passage", `${subject} revised since the record.`)];
}

function recordNote(file: string, code: string, message: string): Finding {
  return { code, severity: "note", file, message, fix: `${remedy} when the archive is published.` };
}

function lostPassages({ file, lost }: PassageChange): Finding {
  const names = lost.map((id) => `#${id}`).join(", ");
  const message = `${names} ${lost.length === 1 ? "was" : "were"} published and ${lost.length === 1 ? "is" : "are"} no longer in the text.`;
  const fix = `Bring the text back, or run \`npm run ledger\`, which leaves a note where it stood.`;
  return { code: "lost-passage", severity: "error", file, message, fix };
}
