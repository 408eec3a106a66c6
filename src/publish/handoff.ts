import { isPublished, type Archive } from "#archive/archive.ts";
import { bodiesFile, recordedFile, type HandoffEntries, type Recorded } from "#archive/collections.ts";
import type { BodyConnections } from "#views/connections.ts";
import { lastSeenFile } from "#archive/sightings.ts";
import { keep } from "#exports/kept-file.ts";
import { recordedAuthors } from "#archive/ledger/ledger.ts";
import { recordedDaysOf } from "#ledger/recorded-days.ts";
import { redirectsOf } from "#ledger/redirects.ts";

/**
 * Writes what the pages need of an archive into one file, from which the content collections are loaded, and beside it
 * what bodies say of the connections between pieces, and what the ledger adds.
 * Bodies stay in the render cache; drafts and wrong pieces are left out.
 * @param file where it goes
 */
export function writeHandoff(archive: Archive, file: string): void {
  const pieces = archive.readings.flatMap(({ piece, raw }) => {
    if (!piece || !raw || piece.draft) return [];
    const { id, file, words, bodyKey, version } = piece;
    return [{ id, data: { ...raw, file, words, bodyKey, version } }];
  });
  const figures = [...archive.figures].map(([id, { size }]) => ({ id, data: { ...size } }));
  const entries: HandoffEntries = {
    site: [{ id: "site", data: { ...archive.site } }],
    pieces,
    figures,
    people: vocabulary("people"),
    places: vocabulary("places"),
    regions: vocabulary("regions"),
    organisations: vocabulary("organisations"),
    topics: vocabulary("topics"),
    series: vocabulary("series"),
    kinds: vocabulary("kinds"),
  };
  const bodies = archive.readings.flatMap(({ piece, rendered }): [string, BodyConnections][] => {
    if (!piece || !isPublished(piece) || typeof rendered === "string") return [];
    return [[piece.id, { citations: rendered.citations, terms: rendered.terms }]];
  });
  const recorded: Recorded = {
    redirects: redirectsOf(archive),
    authors: [...recordedAuthors(archive.ledger)],
    days: recordedDaysOf(archive),
  };
  write(recordedFile(file), recorded);
  write(bodiesFile(file), Object.fromEntries(bodies));
  write(
    lastSeenFile(file),
    Object.fromEntries([...archive.sightings].flatMap(([address, { seen }]) => (seen ? [[address, seen]] : []))),
  );
  write(file, entries);

  function vocabulary(name: keyof Archive["vocabularies"]) {
    const { raw } = archive.vocabularies[name];
    return Object.entries(raw as Record<string, Record<string, unknown>>).map(([id, data]) => ({ id, data }));
  }
}

function write(file: string, content: unknown): void {
  keep(file, JSON.stringify(content));
}
