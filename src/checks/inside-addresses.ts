import type { Archive } from "#archive/archive.ts";
import { addressesOf } from "#ledger/addresses.ts";
import { ledgerName } from "#archive/ledger/ledger.ts";
import { isHeld, redirectsOf } from "#ledger/redirects.ts";

/** The addresses at which the built site has something. */
export interface InsideAddresses {
  /** What is published now. */
  published: ReadonlySet<string>;
  /** Old addresses, at which something still stands. */
  old: ReadonlySet<string>;
  /** Those that one who mistyped may have meant: the pages and files of the archive, without those of each piece. */
  likely: readonly string[];
}

/** The addresses inside an archive, its figures' among them. */
export function insideAddresses(archive: Archive): InsideAddresses {
  const published = addressesOf(archive).filter(({ address }) => archive.ledger || address !== `/${ledgerName}`);
  const figures = [...archive.figures.keys()].map((figure) => `/figures/${figure}`);
  const likely = published.filter(({ kind, target }) => kind !== "id" && (kind !== "file" || target === ""));
  return {
    published: new Set([...published.map(({ address }) => address), ...figures]),
    old: new Set(
      redirectsOf(archive)
        .filter(isHeld)
        .map(({ from }) => from),
    ),
    likely: [...likely.map(({ address }) => address), ...figures],
  };
}
