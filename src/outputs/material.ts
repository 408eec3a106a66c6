import { publishedPieces, vocabulariesOf, withdrawnPieces, type Archive } from "#archive/archive.ts";
import { changedOn } from "#exports/record.ts";
import { recordedAuthors } from "#archive/ledger/ledger.ts";
import { recordedDaysOf } from "#ledger/recorded-days.ts";
import { readRendered, type RenderedFacts } from "#markdown/cache.ts";
import { place } from "#markdown/place.ts";
import { compareMoments, isMoment, printedDate, type Moment } from "#piece/dates.ts";
import { valuesOf } from "#piece/facet-fields.ts";
import { facetsWithPages } from "#piece/facet-groups.ts";
import { placesFacet, type Facet } from "#piece/facets.ts";
import { once } from "#piece/once.ts";
import { compareText } from "#piece/ordering.ts";
import { decodeAddress } from "#piece/permalink.ts";
import { withoutRetiredAnchors } from "#markup/retired-anchors.ts";
import type { Piece } from "#piece/piece.ts";
import type { RecordedDays } from "#piece/recorded-days.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import { aToZ, type IndexSection } from "#views/a-z/a-z.ts";
import { connectionsOf, type Connections } from "#views/connections.ts";
import { entitiesOf, type Entity, type KnownVocabularies } from "#views/entities.ts";
import { daysOf, type CalendarDay } from "#views/on-this-day.ts";
import { copiesOf, documentOf } from "#views/references.ts";
import type { Site } from "#piece/settings.ts";
import { cachesOfProject, type Caches } from "./caches.ts";
import { digestsOf, type Digests } from "./digests.ts";

/** What outputs are made of: the archive and the views of it, each computed when it is first used. */
export interface Material {
  archive: Archive;
  caches: Caches;
  site: Site;
  /** Newest first. */
  pieces: readonly Piece[];
  /** Those whose addresses only say that they were withdrawn, newest first; no list and no count has them. */
  withdrawn: readonly Piece[];
  vocabularies: KnownVocabularies;
  /** When the ledger took in the pieces, by id. */
  recordedDays: ReadonlyMap<string, RecordedDays>;
  /** Of all pieces, withdrawn ones too. */
  permalinkOf(id: string): string | undefined;
  readonly connections: Connections;
  /** The entities of every facet. */
  readonly entities: readonly Entity[];
  /** The entities of one facet. */
  entitiesOf(facet: Facet): readonly Entity[];
  /** The days of the calendar that have pieces, by id (`04-06`), in order. */
  readonly days: ReadonlyMap<string, CalendarDay>;
  /** The names and telling words by their initials. */
  readonly sections: readonly IndexSection[];
  /** Whether any piece is about or dated from a place whose position is known, so that the map shows something. */
  readonly hasMap: boolean;
  /** The facts of a rendered body, such as its headings and links. */
  factsOf(piece: Piece): RenderedFacts | undefined;
  /** The day when each outgoing link was last seen, by address. */
  readonly lastSeen: ReadonlyMap<string, string>;
  /** The Markdown of a body as its file has it. */
  markdownOf(piece: Piece): string;
  /**
   * The body of a piece, ready for its page.
   * @throws Error if the render cache has lost it
   */
  bodyOf(piece: Piece): { html: string } & RenderedFacts;
  /**
   * The HTML of a piece's body for readers elsewhere, its addresses absolute.
   * @throws Error if the render cache has lost it
   */
  publicHtmlOf(piece: Piece): string;
  /** Short names for what is published of pieces. */
  digests: Digests;
  /** The day on which the last of some pieces changed, for sitemaps; undefined where that isn't known to the day. */
  changed(pieces: readonly Piece[]): string | undefined;
}

/** The material of an archive that was read. */
export function materialOf(archive: Archive, caches = cachesOfProject()): Material {
  const { site } = archive;
  const pieces = publishedPieces(archive);
  const withdrawn = withdrawnPieces(archive);
  const vocabularies = { ...byId(vocabulariesOf(archive)), recordedAuthors: recordedAuthors(archive.ledger) };
  const recordedDays = new Map(Object.entries(recordedDaysOf(archive)));
  const permalinks = new Map([...pieces, ...withdrawn].map(({ id, permalink }) => [id, permalink]));
  const loadedPieces = new Map(
    archive.loadedPieces.flatMap((loaded) => (loaded.piece ? [[loaded.piece.id, loaded]] : [])),
  );
  const bodies = new Map<string, RenderedFacts>();
  for (const { id } of pieces) {
    const rendered = loadedPieces.get(id)?.rendered;
    if (rendered !== undefined && typeof rendered !== "string") bodies.set(id, rendered);
  }
  const changes = once(() => new Map(pieces.map((piece) => [piece, changedOn(piece, { recordedDays }, "any")])));
  const connections = once(() => connectionsOf(pieces, vocabularies, bodies));
  const entities = once(
    () => new Map(facetsWithPages.map((facet) => [facet, entitiesOf(facet, pieces, vocabularies)])),
  );
  const days = once(() => daysOf(pieces));
  const hasMap = once(() => {
    const isKnown = (id: string) => vocabularies.places[id]?.latitude !== undefined;
    return pieces.some((piece) => valuesOf(placesFacet, piece).some(isKnown));
  });
  const allEntities = once(() => [...entities().values()].flat());
  const sections = once(() => aToZ(pieces, allEntities(), vocabularies, ({ id }) => bodies.get(id)?.terms ?? []));
  const lastSeen = once(
    () => new Map([...archive.linkStatuses].flatMap(([address, { seen }]) => (seen ? [[address, seen]] : []))),
  );
  const sizeOf = (figure: string) => archive.figures.get(decodeAddress(figure))?.size;
  const factsOf = ({ id }: Piece) => bodies.get(id);
  const markdownOf = ({ id }: Piece) => loadedPieces.get(id)?.body ?? "";
  const permalinkOf = (id: string) => permalinks.get(id);
  const placed = (piece: Piece, base: string) => {
    const body = readRendered(archive.cache, piece.bodyKey);
    if (!body) throw new Error(`${piece.file}: the rendered body is gone from the cache; build again.`);
    const copies = copiesOf(piece);
    const html = place(body.html, {
      base,
      permalinkOf,
      sizeOf,
      copyOf: (address) => copies.get(documentOf(address) ?? ""),
    });
    return { ...body, html };
  };
  return {
    archive,
    caches,
    site,
    pieces,
    withdrawn,
    vocabularies,
    recordedDays,
    permalinkOf,
    get connections() {
      return connections();
    },
    get entities() {
      return allEntities();
    },
    entitiesOf: (facet) => entities().get(facet) ?? [],
    get days() {
      return days();
    },
    get hasMap() {
      return hasMap();
    },
    get sections() {
      return sections();
    },
    get lastSeen() {
      return lastSeen();
    },
    factsOf,
    markdownOf,
    bodyOf: (piece) => placed(piece, site.base),
    publicHtmlOf: (piece) => withoutRetiredAnchors(placed(piece, site.origin + site.base).html),
    digests: digestsOf({
      ...{ vocabularies, recordedDays, permalinkOf, sizeOf, markdownOf, factsOf },
    }),
    changed: (listed) => lastDay(listed.flatMap((piece) => changes().get(piece) ?? [])),
  };
}

/** Vocabularies with their entries in the order of their ids, in which lists show them. */
function byId(vocabularies: Vocabularies): Vocabularies {
  const sorted = Object.entries(vocabularies).map(([name, entries]) => [
    name,
    Object.fromEntries(Object.entries<unknown>(entries).sort(([a], [b]) => compareText(a, b))),
  ]);
  return Object.fromEntries(sorted) as Vocabularies;
}

/** The last of some moments, where it is known to the day: a year alone would be taken for its first day. */
function lastDay(moments: readonly Moment[]): string | undefined {
  let last: Moment | undefined;
  for (const moment of moments) if (last === undefined || compareMoments(moment, last) > 0) last = moment;
  const day = last?.end ?? last;
  return day?.day !== undefined && isMoment(day.text) ? printedDate(day) : undefined;
}
