import type { Terms } from "#markdown/terms.ts";
import { compareText } from "#piece/ordering.ts";
import type { Piece } from "#piece/piece.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import { entryBytes } from "../paging.ts";
import type { Entity } from "../entities.ts";
import { compareInitials, initialOf, sortKeyOf, type Initial } from "./initial.ts";
import { namesOf } from "./names.ts";
import { headingOf, indexTerms, type IndexTerm } from "./terms.ts";

/** A name or a word by which pieces are looked up. */
export interface IndexEntry {
  name: string;
  /** What the name names, whose page has the pieces; undefined of a word. */
  entity: Entity | undefined;
  /** The word with its pieces; undefined of a name. */
  term: IndexTerm | undefined;
}

/** The entries that begin alike. */
export interface IndexSection {
  initial: Initial;
  /** By name. */
  entries: IndexEntry[];
}

/** So many words begin with one letter, those that tell most; an archive of any size stays one that can be leafed through. */
const mostTerms = 200;

/** So many pieces of a word are named; a search finds the others. */
export const shownPieces = 8;

/** About how many bytes of HTML an entry makes. */
export function indexEntryBytes({ name, term }: IndexEntry): number {
  const pieces = term?.pieces.slice(0, shownPieces) ?? [];
  return entryBytes(name) + pieces.reduce((sum, { title, permalink }) => sum + entryBytes(title, permalink) / 2, 0);
}

/** The address of a section, without the base. */
export function sectionAddress({ id }: Initial): string {
  return `/a-z/${id}/`;
}

/**
 * The names and telling words of an archive, by their initials, each with its pieces. A word that is a name is not
 * repeated, nor is an entity without pieces listed.
 * @param pieces newest first
 * @param entities those of every facet
 * @param termsOf the most telling words of a piece's body
 */
export function aToZ(
  pieces: readonly Piece[],
  entities: readonly Entity[],
  vocabularies: Vocabularies,
  termsOf: (piece: Piece) => Terms,
): IndexSection[] {
  const names = entities
    .filter((entity) => entity.pieces.length > 0)
    .flatMap((entity) => namesOf(entity, vocabularies).map((name) => ({ name, entity, term: undefined })));
  const taken = new Set(names.flatMap(({ name }) => [name, ...name.split(/,| \(/)].map(sortKeyOf)));
  const terms = indexTerms(pieces, termsOf)
    .filter(({ word }) => !taken.has(sortKeyOf(word)))
    .sort((a, b) => b.weight - a.weight || compareText(a.word, b.word));
  const byInitial = Map.groupBy(terms, ({ word }) => initialOf(word).id);
  const words = [...byInitial.values()].flatMap((some) =>
    some.slice(0, mostTerms).map((term) => ({ name: headingOf(term), entity: undefined, term })),
  );
  const sections = Map.groupBy<string, IndexEntry>([...names, ...words], ({ name }) => initialOf(name).id);
  return [...sections.values()]
    .flatMap((entries) => (entries[0] ? [{ initial: initialOf(entries[0].name), entries: inOrder(entries) }] : []))
    .sort((a, b) => compareInitials(a.initial, b.initial));
}

function inOrder(entries: IndexEntry[]): IndexEntry[] {
  const keys = new Map(entries.map(({ name }) => [name, sortKeyOf(name)]));
  const key = ({ name }: IndexEntry) => keys.get(name) ?? "";
  return entries.sort((a, b) => compareText(key(a), key(b)) || compareText(a.name, b.name));
}
