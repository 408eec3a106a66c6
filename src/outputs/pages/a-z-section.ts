import type { Piece } from "#piece/piece.ts";
import { indexEntryBytes, sectionAddress, shownPieces, type IndexEntry } from "#views/a-z/a-z.ts";
import { entityAddress } from "#views/entities.ts";
import { leavesOf } from "#views/paging.ts";
import type { LinkModel } from "../frame.ts";
import type { Material } from "../material.ts";
import type { PageOutput } from "../output.ts";
import { pagesOfList, type ListPlace } from "../paged-list.ts";

/** A name or a word of the index. */
export interface IndexedName {
  name: string;
  /** The page of what the name names; undefined of a word. */
  entity: { address: string; label: string; pieces: number } | undefined;
  /** Where a word stands; undefined of a name. */
  term: IndexedTerm | undefined;
}

/** A word with its pieces, of which some are named. */
interface IndexedTerm {
  lang: string;
  shown: Pick<Piece, "permalink" | "title" | "lang" | "year">[];
  /** How many more there are. */
  more: number;
  /** The word to search for the others. */
  word: string;
}

/** What a page of a section of the index shows. */
export interface AToZSectionModel {
  initial: string;
  address: string;
  entries: IndexedName[];
  place: ListPlace;
  initials: LinkModel[];
}

/** The pages of each section of the index. */
export function aToZSectionPages(material: Material): PageOutput<AToZSectionModel>[] {
  return material.sections.flatMap(({ initial, entries }) =>
    pagesOfList({
      kind: "a-z-section",
      leaves: leavesOf(entries, indexEntryBytes),
      recorded: { kind: "list", target: "/a-z/" },
      address: sectionAddress(initial),
      changed: () => undefined,
      model: (items, place): AToZSectionModel => ({
        initial: initial.label,
        address: sectionAddress(initial),
        entries: items.map(indexedName),
        place,
        initials: initialsOf(material),
      }),
    }),
  );
}

/** Links to all sections of the index. */
export function initialsOf({ sections }: Material): LinkModel[] {
  return sections.map(({ initial }) => ({ to: sectionAddress(initial), text: initial.label }));
}

function indexedName({ name, entity, term }: IndexEntry): IndexedName {
  return {
    name,
    entity: entity && {
      address: entityAddress(entity.facet, entity.id),
      label: entity.facet.singular,
      pieces: entity.pieces.length,
    },
    term: term && {
      lang: term.lang,
      shown: term.pieces
        .slice(0, shownPieces)
        .map(({ permalink, title, lang, year }) => ({ permalink, title, lang, year })),
      more: Math.max(0, term.pieces.length - shownPieces),
      word: term.word,
    },
  };
}
