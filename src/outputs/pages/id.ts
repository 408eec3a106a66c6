import { idAddress } from "#piece/permalink.ts";
import type { Material } from "../material.ts";
import type { PageOutput } from "../output.ts";

/** What a page that redirects shows. */
export interface RedirectModel {
  /** The address that it leads to, without the base. */
  to: string;
  /** What stands there. */
  title: string;
  /** The language of the title, where it isn't the page's. */
  lang: string | undefined;
}

/** The `/id/` page of each piece, withdrawn ones too, which redirects to its present address. */
export function idPages({ pieces, withdrawn }: Material): PageOutput<RedirectModel>[] {
  return [...pieces, ...withdrawn].map(({ id, permalink, title, lang }) => ({
    type: "page",
    kind: "redirect",
    address: idAddress(id),
    recorded: { kind: "id", target: permalink },
    model: () => ({ to: permalink, title, lang }),
  }));
}
