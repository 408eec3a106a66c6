import type { Redirect } from "#ledger/redirects.ts";
import type { Material } from "../material.ts";
import type { PageOutput } from "../output.ts";
import type { RedirectModel } from "./id.ts";

/** The pages at old addresses of pages; an old address of a file holds a copy of the file. */
export function redirectPages(
  { pieces, withdrawn }: Material,
  redirects: readonly Redirect[],
): PageOutput<RedirectModel>[] {
  const byPermalink = new Map([...pieces, ...withdrawn].map((piece) => [piece.permalink, piece]));
  return redirects
    .filter(({ from }) => from.endsWith("/"))
    .map(({ from, to }) => ({
      type: "page",
      kind: "redirect",
      address: from,
      model: () => {
        const piece = byPermalink.get(to);
        return { to, title: piece?.title ?? to, lang: piece?.lang };
      },
    }));
}
