import { valuesOf } from "#piece/facet-fields.ts";
import { facets } from "#piece/facets.ts";
import type { Piece } from "#piece/piece.ts";
import { dateOf, daysOf } from "#search/client/facts/days.ts";
import type { Names } from "../fact-columns.ts";

/** What a document takes from beyond its piece. */
export interface DocumentSources {
  /** What is to be read of the body beside headings: its passages and notes. */
  body: {
    headings: readonly { text: string }[];
    passages: readonly { id: string; text: string }[];
    notes: readonly { text: string }[];
  };
  /** Of the entries of the vocabularies. */
  names: Names;
  /** The piece as an item of CSL-JSON. */
  citation: object;
  /** Who holds the rights, and the address of the licence; undefined where nobody says. */
  terms: { rights?: string | undefined; license?: string | undefined };
}

/**
 * A published piece as a document for a search engine: all that its page shows as text, each passage with the id by which
 * results lead to it. Fields without a value are left out, and a record without a text has none here either.
 */
export function documentOf(piece: Piece, { body, names, citation, terms }: DocumentSources) {
  const { id, permalink, title, dek, summary, published, lang, reuse, metadataOnly } = piece;
  const { first, last } = daysOf(published.text);
  const { headings, passages, notes } = metadataOnly ? { headings: [], passages: [], notes: [] } : body;
  return {
    id,
    permalink,
    title,
    dek,
    summary,
    headings: filled(headings.map(({ text }) => text)),
    passages: filled(passages.map(({ id: anchor, text }) => ({ anchor, text }))),
    notes: filled(notes.map(({ text }) => text)),
    published: published.text,
    precision: published.end ? "range" : published.precision,
    first: dateOf(first),
    last: dateOf(last),
    language: lang,
    reuse,
    rights: terms.rights,
    license: terms.license,
    facets: Object.fromEntries(
      facets.flatMap((facet) => {
        const ids = valuesOf(facet, piece);
        const known = names[facet.vocabulary];
        return ids.length === 0 ? [] : [[facet.queryField, ids.map((id) => ({ id, name: known[id]?.name ?? id }))]];
      }),
    ),
    citation,
  };
}

/** A document as documentOf makes it. */
export type EngineDocument = ReturnType<typeof documentOf>;

function filled<Each>(list: readonly Each[]): readonly Each[] | undefined {
  return list.length > 0 ? list : undefined;
}
