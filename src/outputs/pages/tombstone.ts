import type { Moment } from "#piece/dates.ts";
import { toMoment } from "#piece/dates.ts";
import type { Piece } from "#piece/piece.ts";
import { citationLinksOf, type CitationLink } from "../citation-links.ts";
import type { Material } from "../material.ts";
import type { PageOutput } from "../output.ts";

/** What the page of a withdrawn piece shows. */
export interface TombstoneModel extends Pick<Piece, "id" | "permalink" | "title" | "lang" | "published" | "revised"> {
  byline: string;
  withdrawn: Moment;
  reason: string;
  citations: CitationLink[];
}

/** The page of each withdrawn piece. */
export function tombstonePages({ withdrawn, vocabularies }: Material): PageOutput<TombstoneModel>[] {
  return withdrawn.flatMap((piece) => {
    const { id, permalink, title, lang, published, revised, withdrawn: withdrawal } = piece;
    if (!withdrawal) return [];
    return [
      {
        type: "page",
        kind: "tombstone",
        address: permalink,
        recorded: { kind: "gone", target: id },
        model: () => ({
          ...{ id, permalink, title, lang, published, revised },
          byline: piece.byline ?? piece.authors.map((author) => vocabularies.people[author]?.name ?? author).join(", "),
          withdrawn: toMoment(withdrawal.date),
          reason: withdrawal.reason,
          citations: citationLinksOf(permalink, id),
        }),
      },
    ];
  });
}
