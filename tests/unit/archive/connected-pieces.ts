import type { Citation } from "#markdown/transforms/citations.ts";
import { newestFirst } from "#piece/ordering.ts";
import { toPiece, type Piece } from "#piece/piece.ts";
import { pieceSchema } from "#piece/schema.ts";
import { vocabularySchemas, type Vocabularies, type VocabularyName } from "#piece/vocabulary.ts";

/** Pieces by their ids, newest first; the id says the date. */
export function piecesOf(fieldsById: Record<string, Record<string, unknown>>): Piece[] {
  return Object.entries(fieldsById)
    .map(([id, fields]) => {
      const published = id.slice(0, id.lastIndexOf("-"));
      const frontmatter = pieceSchema.parse({ id, title: id, slug: `of-${id}`, published, ...fields });
      return toPiece(frontmatter, { words: 1, bodyKey: "", version: "0123456789ab", file: "" }, "en");
    })
    .sort(newestFirst);
}

/** A citation in a sentence. */
export function cites(piece: string, at = "p1s1", sentence = "A sentence."): Citation {
  return { piece, at, sentence };
}

/** Vocabularies in which the name of an entry is its id with a capital. */
export function vocabulariesOf(ids: Partial<Record<keyof Vocabularies, string[]>>): Vocabularies {
  const entries = (name: keyof Vocabularies) =>
    Object.fromEntries(
      (ids[name] ?? []).map((id) => [id, { name: id.charAt(0).toUpperCase() + id.slice(1), sameAs: [] }]),
    );
  const names = Object.keys(vocabularySchemas) as VocabularyName[];
  return Object.fromEntries(names.map((name) => [name, entries(name)])) as Record<
    VocabularyName,
    ReturnType<typeof entries>
  >;
}
