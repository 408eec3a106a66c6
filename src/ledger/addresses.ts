import { publishedPieces, vocabulariesOf, withdrawnPieces } from "#archive/archive.ts";
import { allEntities, entityAddress } from "#views/entities.ts";
import { archiveFiles as citationsOfArchive, citeFiles } from "#exports/citations/files.ts";
import { feedFormats } from "#exports/feeds/formats.ts";
import { facets } from "#piece/facets.ts";
import { idAddress } from "#piece/permalink.ts";
import type { Piece } from "#piece/piece.ts";
import { ledgerName, recordedAuthors } from "#archive/ledger/ledger.ts";
import { listsOf } from "./lists.ts";
import { madeOnce } from "./made-once.ts";
import type { Address } from "#archive/ledger/row.ts";

const citationFiles = citeFiles.map(({ ending }) => `cite.${ending}`);
const twins = ["index.md", "index.json"] as const;
const archiveFiles = [
  ...citationsOfArchive.map(({ ending }) => `archive.${ending}`),
  ...["archive.jsonl", "archive.csv", "datapackage.json", ledgerName],
  ...["oai.xml", "opensearch.xml", "sitemap-index.xml", "llms.txt", "robots.txt"],
];
const fixedPages = ["/", "/archive/", "/timeline/", "/map/", "/on-this-day/", "/a-z/", "/search/", "/about/"] as const;

/** Every address of an archive that has to hold. */
export const addressesOf = madeOnce((archive): Address[] => {
  const pieces = publishedPieces(archive);
  const withdrawn = withdrawnPieces(archive);
  const vocabularies = { ...vocabulariesOf(archive), recordedAuthors: recordedAuthors(archive.ledger) };
  return [
    ...fixedPages.map(page),
    ...feeds("/"),
    ...archiveFiles.map((name) => file(`/${name}`)),
    ...facets.map(({ id }) => page(`/${id}/`)),
    ...allEntities(pieces, vocabularies).flatMap(({ facet, id }) => ofEntity(entityAddress(facet, id))),
    ...listsOf(archive, pieces, vocabularies).map(({ address, wider }) => list(address, wider)),
    ...[...pieces, ...withdrawn].flatMap(ofPiece),
  ];
});

function ofEntity(address: string): Address[] {
  return [page(address), ...feeds(address), ...citationFiles.map((name) => file(address + name))];
}

function ofPiece({ id, permalink, withdrawn }: Piece): Address[] {
  const text = withdrawn ? "gone" : "piece";
  return [
    { address: idAddress(id), kind: "id", target: permalink },
    { address: permalink, kind: text, target: id },
    ...[...citationFiles, "share.png"].map((name) => file(permalink + name, id)),
    ...twins.map((name): Address => ({ address: permalink + name, kind: withdrawn ? "gone" : "file", target: id })),
  ];
}

function feeds(folder: string): Address[] {
  return feedFormats.map(({ file }) => ({ address: folder + file, kind: "feed", target: "" }));
}

function page(address: string): Address {
  return { address, kind: "page", target: "" };
}

function list(address: string, target: string): Address {
  return { address, kind: "list", target };
}

function file(address: string, target = ""): Address {
  return { address, kind: "file", target };
}
