import { valuesOf } from "#piece/facet-fields.ts";
import { facets, type Facet } from "#piece/facets.ts";
import { compareText } from "#piece/ordering.ts";
import type { Piece } from "#piece/piece.ts";
import type { VocabularyName } from "#piece/vocabulary.ts";

/** The names of vocabulary entries by their ids. */
export type Names = Readonly<Record<VocabularyName, Readonly<Record<string, Named>>>>;

interface Named {
  name: string;
  abbreviation?: string | undefined;
  aliases?: readonly string[] | undefined;
}

/** A column before it is written. */
export interface DraftColumn {
  /** Its name in queries and addresses, such as `topic`. */
  id: string;
  /** Its name in headings. */
  label: string;
  /** The first part of the addresses of its values' pages; undefined where they have none. */
  pages: string | undefined;
  /** The values that some piece has, each with its rows in order. */
  values: { id: string; name: string; aliases: string[]; rows: number[] }[];
}

const languageNames = new Intl.DisplayNames("en", { type: "language" });

/**
 * The columns of the facts file, in the order in which filters are offered.
 * @param pieces row after row
 */
export function factColumns(pieces: readonly Piece[], names: Names): DraftColumn[] {
  return [...facets.map((facet) => facetColumn(facet, pieces, names)), languageColumn(pieces)];
}

/** Values in the order of their vocabulary. */
function facetColumn(facet: Facet, pieces: readonly Piece[], names: Names): DraftColumn {
  const rows = rowsByValue(pieces, (piece) => valuesOf(facet, piece));
  const values = Object.entries(names[facet.vocabulary]).flatMap(([id, { name, abbreviation, aliases = [] }]) => {
    const of = rows.get(id);
    return of
      ? [{ id, name, aliases: [...(abbreviation === undefined ? [] : [abbreviation]), ...aliases], rows: of }]
      : [];
  });
  const pages = facet.pages === undefined ? undefined : facet.id;
  return { id: facet.queryField, label: facet.label, pages, values };
}

function languageColumn(pieces: readonly Piece[]): DraftColumn {
  const values = [...rowsByValue(pieces, ({ lang }) => [lang])]
    .map(([id, rows]) => ({ id, name: languageNames.of(id) ?? id, aliases: [], rows }))
    .sort((a, b) => compareText(a.id, b.id));
  return { id: "language", label: "Languages", pages: undefined, values };
}

function rowsByValue(pieces: readonly Piece[], valuesOf: (piece: Piece) => readonly string[]): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  pieces.forEach((piece, row) => {
    for (const value of valuesOf(piece)) {
      const known = rows.get(value);
      if (known) known.push(row);
      else rows.set(value, [row]);
    }
  });
  return rows;
}
