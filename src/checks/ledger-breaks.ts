import type { Break } from "#ledger/comparison.ts";
import { ledgerName } from "#ledger/ledger.ts";
import type { Finding } from "./finding.ts";
import { nearest } from "./nearest.ts";

/**
 * What is to be said and done where an archive breaks a recorded address.
 * @param pages the addresses of pages that are published, one of which may be the new one
 */
export function breakFinding({ row, why, by }: Break, pages: readonly string[]): Finding {
  const { address, line, target } = row;
  const id = row.kind === "id" ? (address.split("/")[2] ?? "") : target;
  const byHand = (to: string) => `add the line ${[address, "redirect", to, "", "YYYY-MM-DD"].join("<TAB>")}`;
  const texts: Record<Break["why"], [code: string, message: string, fix: string]> = {
    moved: [
      "moved-piece",
      `${id} is no longer at ${row.kind === "id" ? target : address}, but at ${by}.`,
      "Run `npm run ledger`, which makes the old address lead there, or take the change back.",
    ],
    taken: [
      "taken-address",
      `${address} belongs to ${row.kind === "redirect" ? "what it leads to" : id}, and now ${by || "a page"} would stand there.`,
      by ? `Give ${by} a slug of its own.` : `Choose another id, or add a line that makes ${address} a page again.`,
    ],
    draft: [
      "unpublished-piece",
      `${id} was published and is a draft again, in ${by}.`,
      "Take out `draft: true`, or say `withdrawn:` with date and reason.",
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
    circle: [
      "broken-redirect",
      `${address} leads in a circle.`,
      `To end it, ${byHand("/ADDRESS/")} with an address that is no redirect.`,
    ],
    nowhere: [
      "broken-redirect",
      `${address} leads to ${target}, where nothing stands.`,
      `Bring back what stood there, or ${byHand("/ADDRESS/")}.`,
    ],
  };
  const [code, message, fix] = texts[why];
  return { code, severity: "error", file: ledgerName, line, column: 1, message, fix };
}

function fixOfPage(address: string, pages: readonly string[], byHand: (to: string) => string): string {
  const near =
    nearest(
      address,
      pages.filter((page) => page !== address),
    ) ?? "/ADDRESS/";
  return `Bring its entry back into the vocabulary; where it has another id now, ${byHand(near)}.`;
}
