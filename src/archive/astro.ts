import { readFile } from "node:fs/promises";
import { getCollection, getEntry } from "astro:content";
import { handoff, live, rendered } from "dateline:workspace";
import { readRendered, type RenderedFacts } from "#markdown/cache.ts";
import { place } from "#markdown/place.ts";
import { placesFacet } from "#piece/facets.ts";
import { decodeAddress } from "#piece/permalink.ts";
import { newestFirst } from "#piece/ordering.ts";
import { withoutPast } from "#piece/past-notes.ts";
import { toPiece, type Piece } from "#piece/piece.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import type { Site } from "#piece/settings.ts";
import type { RecordedDays } from "#piece/recorded-days.ts";
import { bodiesFile, recordedFile, type Recorded } from "./collections.ts";
import { connectionsOf, type BodyConnections, type Connections } from "#views/connections.ts";
import type { KnownVocabularies } from "#views/entities.ts";
import { copiesOf, documentOf } from "#views/references.ts";

/*
 * The door through which pages see the archive. A build asks for the same lists on
 * every page, so they are made once; a dev server makes them anew for each request.
 */

interface Contents {
  site: Site;
  /** Newest first. */
  pieces: Piece[];
  /** Those whose addresses only say that they were withdrawn, newest first; no list and no count has them. */
  withdrawn: Piece[];
  /** Of all pieces, withdrawn ones too, by id. */
  permalinks: Map<string, string>;
  vocabularies: KnownVocabularies;
  figures: Map<string, { width: number; height: number }>;
  /** When the ledger took in the pieces, by id. */
  recordedDays: Map<string, RecordedDays>;
}

/** Gives what is made of the archive: in a build made once, under a dev server anew at each call. */
export function keptInBuild<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  return () => {
    if (live) return make();
    made ??= make();
    return made;
  };
}

/** The archive: its settings, its pieces (newest first) and its vocabularies. */
export const contents = keptInBuild(read);

/** What the bodies say of the connections of their pieces, by the id of the piece. */
export const bodies = keptInBuild(async () => {
  const text = await readFile(bodiesFile(handoff), "utf8");
  return new Map(Object.entries(JSON.parse(text) as Record<string, BodyConnections>));
});

/** What the ledger adds: old addresses and where they lead, and people who ever had a page as authors. */
export const recorded = keptInBuild(async () => JSON.parse(await readFile(recordedFile(handoff), "utf8")) as Recorded);

/** How the pieces of the archive are connected. */
export const connections = keptInBuild(async (): Promise<Connections> => {
  const { pieces, vocabularies } = await contents();
  return connectionsOf(pieces, vocabularies, await bodies());
});

/** Whether any piece is about or dated from a place whose position is known, so that the map shows something. */
export const hasMap = keptInBuild(async () => {
  const { pieces, vocabularies } = await contents();
  const isKnown = (id: string) => vocabularies.places[id]?.latitude !== undefined;
  return pieces.some((piece) => placesFacet.values(piece).some(isKnown));
});

/**
 * The body of a piece, ready for its page.
 * @throws Error if the render cache has lost it
 */
export async function bodyOf(piece: Piece): Promise<{ html: string } & RenderedFacts> {
  return placed(piece, (await contents()).site.base);
}

/**
 * The HTML of a piece's body for readers elsewhere, its addresses absolute.
 * @throws Error if the render cache has lost it
 */
export async function publicHtmlOf(piece: Piece): Promise<string> {
  const { site } = await contents();
  return withoutPast((await placed(piece, site.origin + site.base)).html);
}

async function placed(piece: Piece, base: string): Promise<{ html: string } & RenderedFacts> {
  const { permalinks, figures } = await contents();
  const body = readRendered(rendered, piece.bodyKey);
  if (!body) throw new Error(`${piece.file}: the rendered body is gone from the cache; build again.`);
  const copies = copiesOf(piece);
  const placing = {
    base,
    permalinkOf: (id: string) => permalinks.get(id),
    sizeOf: (figure: string) => figures.get(decodeAddress(figure)),
    copyOf: (address: string) => copies.get(documentOf(address) ?? ""),
  };
  return { ...body, html: place(body.html, placing) };
}

async function read(): Promise<Contents> {
  const site = (await getEntry("site", "site"))?.data;
  if (!site) throw new Error("The archive was not read before its pages were built; use npm run build or npm run dev.");
  const entries = await getCollection("pieces");
  const all = entries
    .map(({ data: { file, words, bodyKey, version, ...frontmatter } }) =>
      toPiece(frontmatter, { file, words, bodyKey, version }, site.language),
    )
    .sort(newestFirst);
  const figures = await getCollection("figures");
  const { authors, days } = await recorded();
  return {
    site,
    pieces: all.filter(({ withdrawn }) => withdrawn === undefined),
    withdrawn: all.filter(({ withdrawn }) => withdrawn !== undefined),
    permalinks: new Map(all.map(({ id, permalink }) => [id, permalink])),
    vocabularies: {
      recordedAuthors: new Set(authors),
      people: await vocabulary("people"),
      places: await vocabulary("places"),
      regions: await vocabulary("regions"),
      organisations: await vocabulary("organisations"),
      topics: await vocabulary("topics"),
      series: await vocabulary("series"),
      kinds: await vocabulary("kinds"),
    },
    figures: new Map(
      figures.flatMap(({ id, data: { width, height } }) => (width && height ? [[id, { width, height }]] : [])),
    ),
    recordedDays: new Map(Object.entries(days)),
  };
}

async function vocabulary<Name extends keyof Vocabularies>(name: Name): Promise<Vocabularies[Name]> {
  const entries: { id: string; data: unknown }[] = await getCollection(name);
  return Object.fromEntries(entries.map(({ id, data }) => [id, data])) as Vocabularies[Name];
}
