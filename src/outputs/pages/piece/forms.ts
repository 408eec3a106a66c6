import { valuesOf } from "#piece/facet-fields.ts";
import { formFacets } from "#piece/facet-groups.ts";
import type { Piece } from "#piece/piece.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import { entityAddress } from "#views/entities.ts";
import type { LinkModel } from "../../frame.ts";

/** What a piece is, such as an analysis. */
export interface FormModel extends Pick<LinkModel, "text"> {
  /** Its page; undefined where it has none. */
  to: string | undefined;
}

/** What a piece is, facet by facet. */
export function formsOf(piece: Piece, vocabularies: Vocabularies): FormModel[] {
  return formFacets.flatMap((facet) =>
    valuesOf(facet, piece).map((id) => ({
      to: facet.pages === undefined ? undefined : entityAddress(facet, id),
      text: vocabularies[facet.vocabulary][id]?.name ?? id,
    })),
  );
}
