import { printedDate, startOf } from "#piece/dates.ts";
import { facetsWithPages } from "#piece/facet-groups.ts";
import type { Facet } from "#piece/facets.ts";
import { withBase } from "#piece/permalink.ts";
import type { Piece } from "#piece/piece.ts";
import type { Site } from "#piece/settings.ts";
import { listedName } from "./citations/csl.ts";
import { xmlDocument, type XmlContent } from "./feeds/xml.ts";
import { changedOn, entriesIn, recordOf, type RecordedArchive } from "./record.ts";

/** The address of the file, without the base. */
const oaiAddress = "/oai.xml";

const oai = "http://www.openarchives.org/OAI/2.0/";
const format = { prefix: "oai_dc", schema: `${oai}oai_dc.xsd`, namespace: `${oai}oai_dc/` } as const;
const xsi = "http://www.w3.org/2001/XMLSchema-instance";

/**
 * The pieces of an archive as a static repository (Specification for an OAI Static Repository, 2004-04-23), which a
 * gateway makes one of OAI-PMH 2.0; each record is Dublin Core. It has to be one file, however long, with no sets, deleted
 * records or resumption tokens. The specification is meant for up to 5,000 records; a gateway may refuse a file with more.
 */
export function staticRepository(pieces: readonly Piece[], archive: RecordedArchive): string {
  const days = pieces.map((piece) => datestamp(piece, archive)).sort();
  return xmlDocument({
    Repository: {
      "@_xmlns": `${oai}static-repository`,
      "@_xmlns:oai": oai,
      "@_xmlns:xsi": xsi,
      "@_xsi:schemaLocation": `${oai}static-repository ${oai}static-repository.xsd`,
      Identify: identify(archive.site, days[0] ?? "0001-01-01"),
      ListMetadataFormats: {
        "oai:metadataFormat": {
          "oai:metadataPrefix": format.prefix,
          "oai:schema": format.schema,
          "oai:metadataNamespace": format.namespace,
        },
      },
      ListRecords: {
        "@_metadataPrefix": format.prefix,
        "oai:record": pieces.map((piece) => record(piece, archive)),
      },
    },
  });
}

function identify({ name, origin, base, contact }: Site, earliest: string): XmlContent {
  const { hostname } = new URL(origin);
  return {
    "oai:repositoryName": name,
    // A gateway that takes the file on puts its own address here (section 4.4.1); until then this is the only one there is.
    "oai:baseURL": origin + withBase(base, oaiAddress),
    "oai:protocolVersion": "2.0",
    // One is asked for, with a full stop in its host. RFC 2142 names this one for whoever keeps a site.
    "oai:adminEmail": contact ?? `webmaster@${hostname.includes(".") ? hostname : `${hostname}.invalid`}`,
    "oai:earliestDatestamp": earliest,
    "oai:deletedRecord": "no",
    "oai:granularity": "YYYY-MM-DD",
  };
}

/**
 * The day, in UTC, on which a record last changed, in which the address stands: of what is known to the month or year only, the first (OAI-PMH 2.0,
 * section 2.7.1, has whole days only).
 */
function datestamp(piece: Piece, archive: RecordedArchive): string {
  return startOf(changedOn(piece, archive, "address"))
    .toISOString()
    .slice(0, 10);
}

function record(piece: Piece, archive: RecordedArchive): XmlContent {
  const { hostname } = new URL(archive.site.origin);
  return {
    "oai:header": { "oai:identifier": `oai:${hostname}:${piece.id}`, "oai:datestamp": datestamp(piece, archive) },
    // A metadata part says its own namespaces, since it is handed on without the rest (OAI-PMH 2.0, section 2.5).
    "oai:metadata": {
      "oai_dc:dc": {
        "@_xmlns:oai_dc": format.namespace,
        "@_xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "@_xmlns:xsi": xsi,
        "@_xsi:schemaLocation": `${format.namespace} ${format.schema}`,
        ...dublinCore(piece, archive),
      },
    },
  };
}

function dublinCore(piece: Piece, archive: RecordedArchive): Record<string, XmlContent | XmlContent[] | undefined> {
  const record = recordOf(piece, archive);
  const namesIn = (role: Facet["role"]) =>
    facetsWithPages
      .filter((facet) => facet.role === role)
      .flatMap((facet) => entriesIn(record, facet.field).map(({ name }) => name));
  return {
    "dc:title": record.title,
    "dc:creator": (record.citation.author ?? []).map(listedName),
    "dc:subject": namesIn("subject"),
    "dc:description": record.summary ?? record.dek,
    "dc:publisher": archive.site.name,
    // Of a day or more, EDTF, a profile of ISO 8601 that the term recommends.
    "dc:date": piece.published.precision === "minute" ? printedDate(piece.published) : piece.published.text,
    "dc:type": ["Text", ...namesIn("form")],
    "dc:format": "text/html",
    "dc:identifier": record.url,
    "dc:source": record.source?.url,
    "dc:language": record.language,
    "dc:rights": [record.rights, record.license].filter((part) => part !== undefined),
  };
}
