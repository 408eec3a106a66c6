import { facets, type Facet, type FacetField } from "./facets.ts";
import type { Piece } from "./piece.ts";

/** Every field of a piece that holds ids of a vocabulary, with the vocabulary. */
export const facetFields: readonly (FacetField & Pick<Facet, "vocabulary">)[] = facets.flatMap(
  ({ field, also = [], vocabulary }) => [...also, field].map((each) => ({ ...each, vocabulary })),
);

/** What a piece says in the fields of facets. */
type FacetValues = Pick<Piece, FacetField["name"]>;

/** The vocabulary ids that a piece has in a facet, without repeats. */
export function valuesOf({ field, also }: Facet, piece: FacetValues): readonly string[] {
  const own = idsIn(piece[field.name]);
  return also ? [...new Set([...also.flatMap(({ name }) => idsIn(piece[name])), ...own])] : own;
}

function idsIn(value: FacetValues[FacetField["name"]]): readonly string[] {
  if (value === undefined) return [];
  if (typeof value === "string") return [value];
  return "id" in value ? [value.id] : value;
}
