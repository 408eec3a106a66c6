import type { Break } from "#ledger/comparison.ts";
import type { PlacedRow } from "#archive/ledger/ledger.ts";
import { ledgerName } from "#archive/ledger/parts.ts";
import type { Finding } from "../finding.ts";
import { nearest } from "../nearest.ts";

/**
 * What is to be said and done where an archive breaks a recorded address.
 * @param pages the addresses of pages that are published, one of which may be the new one
 */
export function breakFinding({ row, why, by, circle }: Break, pages: readonly string[]): Finding {
  const { address, file, line, target } = row;
  const id = row.kind === "id" ? (address.split("/")[2] ?? "") : target;
  const here = file === ledgerName ? "" : ` to ${file}`;
  const byHand = (to: string) => `add the line ${redirectLine(address, to)}${here}`;
  const texts: Record<Break["why"], [code: string, message: string, fix: string]> = {
    moved: [
      "moved-piece",
      `${id} is no longer at ${row.kind === "id" ? target : address}, but at ${by}.`,
      "Run `npm run ledger`, which makes the old address lead there, or take the change back.",
    ],
    taken: [
      "taken-address",
      `${address} belongs to ${row.kind === "redirect" ? `what it leads to, ${target}` : id}, and now ${by || "a page"} would stand there.`,
      by ? `Give ${by} a slug of its own.` : fixOfEntry(address, here),
    ],
    draft: [
      "unpublished-piece",
      `${id} was published and is a draft again, in ${by}.`,
      "Take out `draft: true`, or say `withdrawn:` with date and reason.",
    ],
    "other-id": [
      "lost-piece",
      `${id} was published and is in no file of the archive; what stands in its place has the id ${by}.`,
      `Write \`id: ${id}\` there again, since ids never change. If it is another piece, bring back the file of ${id} and give ${by} a slug of its own.`,
    ],
    "no-piece": [
      "lost-piece",
      `${id} was published and is in no file of the archive.`,
      "Bring its file back; to take a piece out, say `withdrawn:` with date and reason in it.",
    ],
    "no-page": [
      "lost-address",
      `${address} was published and nothing stands there now.`,
      fixOfPage(address, pages, byHand),
    ],
    clash: [
      "taken-address",
      `${address} can't stand beside ${by}: one would be a file, and the other a folder of the same name.`,
      "Take this line out where it was added by hand; otherwise give what is in the way another address.",
    ],
    circle: circleTexts(circle),
    nowhere: [
      "broken-redirect",
      `${address} leads to ${target}, where nothing stands.`,
      `Bring back what stood there, or ${byHand("/ADDRESS/")}.`,
    ],
  };
  const [code, message, fix] = texts[why];
  return { code, severity: "error", file, line, column: 1, message, fix };
}

function redirectLine(address: string, to: string): string {
  return [address, "redirect", to, "", "YYYY-MM-DD"].join("<TAB>");
}

function fixOfEntry(address: string, here: string): string {
  const line = [address, "page", "", "", "YYYY-MM-DD"].join("<TAB>");
  return `Give the entry another id; where it is the same entry as before, add the line ${line}${here}.`;
}

function circleTexts(circle: readonly PlacedRow[]): [code: string, message: string, fix: string] {
  const isInOne = circle.every(({ file }) => file === circle[0]?.file);
  const lineOf = ({ file, line }: PlacedRow) => `line ${line}${isInOne ? "" : ` of ${file}`}`;
  const way = circle.map((row) => `${row.address} to ${row.target} in ${lineOf(row)}`).join(", ");
  const last = circle.at(-1);
  const closing = last ? `${lineOf(last).replace("l", "L")} closed it. ` : "";
  return [
    "broken-redirect",
    `Redirects lead in a circle: ${way}.`,
    `${closing}Where that was never published, take it out; otherwise add a line at the end, ${redirectLine(last?.address ?? "", "/ADDRESS/")}, with the address of the page that has what stood there.`,
  ];
}

function fixOfPage(address: string, pages: readonly string[], byHand: (to: string) => string): string {
  const near =
    nearest(
      address,
      pages.filter((page) => page !== address),
    ) ?? "/ADDRESS/";
  return `Bring its entry back into the vocabulary; where it has another id now, ${byHand(near)}.`;
}
