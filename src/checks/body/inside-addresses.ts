import type { Archive } from "#archive/archive.ts";
import { isHeld } from "#ledger/redirects.ts";
import { publicationOf } from "#outputs/outputs.ts";

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
  const { addresses: published, redirects } = publicationOf(archive);
  const figures = [...archive.figures.keys()].map((figure) => `/figures/${figure}`);
  const likely = published.filter(({ kind, target }) => kind !== "id" && (kind !== "file" || target === ""));
  return {
    published: new Set([...published.map(({ address }) => address), ...figures]),
    old: new Set(redirects.filter(isHeld).map(({ from }) => from)),
    likely: [...likely.map(({ address }) => address), ...figures],
  };
}
