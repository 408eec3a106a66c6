import { indexEntryBytes, sectionAddress, type IndexSection } from "#views/a-z/a-z.ts";
import { allEntities, entitiesOf, entityAddress, type KnownVocabularies } from "#views/entities.ts";
import { dayAddress, type CalendarDay } from "#views/on-this-day.ts";
import { entryBytes, entryLeaves, leafAddress, leavesOf } from "#views/paging.ts";
import { groupByYear } from "#views/years.ts";
import { compareMoments, isMoment, printedDate, type Moment } from "#piece/dates.ts";
import { facets } from "#piece/facets.ts";
import { monthAddress, yearAddress } from "#piece/permalink.ts";
import type { Piece } from "#piece/piece.ts";
import { changedOn, type RecordedArchive } from "./record.ts";

/** A page that search engines are told of. */
export interface ListedPage {
  /** Without the base. */
  address: string;
  /** The day on which what it shows last changed; undefined where that isn't known to the day. */
  changed: string | undefined;
}

/** What the list of pages takes from the archive. */
export interface ListedArchive extends Pick<RecordedArchive, "recordedDays"> {
  /** Newest first. */
  pieces: readonly Piece[];
  vocabularies: KnownVocabularies;
  days: Iterable<CalendarDay>;
  sections: readonly IndexSection[];
}

/** Every page that a search engine may show: pieces first, then lists, which change with their pieces. */
export function listedPages(archive: ListedArchive): ListedPage[] {
  const { pieces, vocabularies, days, sections } = archive;
  const changes = new Map(pieces.map((piece) => [piece, changedOn(piece, archive, "any")]));
  const page = (address: string, listed: readonly Piece[]): ListedPage => ({
    address,
    changed: lastDay(listed.flatMap((piece) => changes.get(piece) ?? [])),
  });
  const list = (first: string, listed: readonly Piece[]) =>
    entryLeaves(listed).map(({ items, number }) => page(leafAddress(first, number), items));
  const years = groupByYear(pieces);
  return [
    page("/", pieces),
    ...pieces.map((piece) => page(piece.permalink, [piece])),
    ...["/archive/", "/timeline/", "/map/", "/on-this-day/"].map((address) => page(address, pieces)),
    ...["/about/", "/a-z/"].map((address) => page(address, [])),
    ...years.flatMap((year) => [
      page(yearAddress(year.year), year.pieces),
      ...year.months.flatMap((month) => list(monthAddress(month.year, month.month), month.pieces)),
    ]),
    ...facets.flatMap((facet) => {
      const entities = entitiesOf(facet, pieces, vocabularies);
      return leavesOf(entities, ({ name, description }) => entryBytes(name, description)).map(({ number }) =>
        page(number === 1 ? `/${facet.id}/` : `/${facet.id}-${number}/`, []),
      );
    }),
    ...allEntities(pieces, vocabularies).flatMap((entity) =>
      list(entityAddress(entity.facet, entity.id), entity.pieces),
    ),
    ...Array.from(days).flatMap((day) => list(dayAddress(day), day.pieces)),
    ...sections.flatMap(({ initial, entries }) =>
      leavesOf(entries, indexEntryBytes).map(({ number }) => page(leafAddress(sectionAddress(initial), number), [])),
    ),
  ];
}

/** The last of some moments, where it is known to the day: a year alone would be taken for its first day. */
function lastDay(moments: readonly Moment[]): string | undefined {
  let last: Moment | undefined;
  for (const moment of moments) if (last === undefined || compareMoments(moment, last) > 0) last = moment;
  const day = last?.end ?? last;
  return day?.day !== undefined && isMoment(day.text) ? printedDate(day) : undefined;
}
