import { aToZ, indexEntryBytes, sectionAddress } from "#views/a-z/a-z.ts";
import type { Archive } from "#archive/archive.ts";
import { entitiesOf, entityAddress, type KnownVocabularies } from "#views/entities.ts";
import { dayAddress, daysOf } from "#views/on-this-day.ts";
import { entryBytes, entryLeaves, leafAddress, leavesOf } from "#views/paging.ts";
import { groupByYear } from "#views/years.ts";
import type { Terms } from "#markdown/terms.ts";
import { facets } from "#piece/facets.ts";
import { monthAddress, yearAddress } from "#piece/permalink.ts";
import type { Piece } from "#piece/piece.ts";

/** A list that stands only while it has something to show. */
interface List {
  address: string;
  /** The wider list that has what it had, to which its address leads once it is empty. */
  wider: string;
}

/**
 * The lists of an archive that come and go with what is in them: those by date, the letters of the index, and the
 * later pages of all lists.
 * @param pieces the published ones, newest first
 */
export function listsOf({ readings }: Archive, pieces: readonly Piece[], vocabularies: KnownVocabularies): List[] {
  const terms = new Map<string, Terms>(
    readings.flatMap(({ piece, rendered }) =>
      piece && typeof rendered !== "string" ? [[piece.id, rendered.terms]] : [],
    ),
  );
  const laterPages = (first: string, listed: readonly Piece[]) =>
    entryLeaves(listed).flatMap(({ number }) => later(first, number));
  return [
    ...groupByYear(pieces).flatMap(({ year, months }) => [
      { address: yearAddress(year), wider: "/archive/" },
      ...months.flatMap(({ month, pieces: own }) => {
        const address = monthAddress(year, month);
        return [{ address, wider: yearAddress(year) }, ...laterPages(address, own)];
      }),
    ]),
    ...[...daysOf(pieces).values()].flatMap((day) => [
      { address: dayAddress(day), wider: "/on-this-day/" },
      ...laterPages(dayAddress(day), day.pieces),
    ]),
    ...facets.flatMap((facet) => {
      const entities = entitiesOf(facet, pieces, vocabularies);
      const leaves = leavesOf(entities, ({ name, description }) => entryBytes(name, description));
      return [
        // A page below the facet would be that of an entity.
        ...leaves.slice(1).map(({ number }) => ({ address: `/${facet.id}-${number}/`, wider: `/${facet.id}/` })),
        ...entities.flatMap(({ id, pieces: own }) => laterPages(entityAddress(facet, id), own)),
      ];
    }),
    ...aToZ(pieces, vocabularies, ({ id }) => terms.get(id) ?? []).flatMap(({ initial, entries }) => {
      const address = sectionAddress(initial);
      const leaves = leavesOf(entries, indexEntryBytes);
      return [{ address, wider: "/a-z/" }, ...leaves.flatMap(({ number }) => later(address, number))];
    }),
  ];
}

function later(first: string, number: number): List[] {
  return number === 1 ? [] : [{ address: leafAddress(first, number), wider: first }];
}
