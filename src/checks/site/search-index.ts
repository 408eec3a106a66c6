import type { Piece } from "#piece/piece.ts";
import type { Finding } from "../finding.ts";

/**
 * Compares the pages that the search index knows with the pieces that are published.
 * @param addresses the index's addresses, without the base
 */
export function checkIndex(pieces: readonly Piece[], addresses: readonly string[]): Finding[] {
  const indexed = new Set(addresses);
  const published = new Set(pieces.map(({ permalink }) => permalink));
  const finding = (file: string, message: string): Finding => ({
    code: "index-differs",
    severity: "error",
    file,
    message,
    fix: "The page of a piece, and no other, carries data-pagefind-body; see src/pages and src/layouts.",
  });
  return [
    ...pieces
      .filter(({ permalink }) => !indexed.has(permalink))
      .map(({ file, permalink }) => finding(file, `${permalink} is published but not in the search index.`)),
    ...addresses
      .filter((address) => !published.has(address))
      .map((address) => finding("pagefind", `${address} is in the search index but is no piece.`)),
  ];
}
