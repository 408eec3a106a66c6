import { dublinCore, dublinCoreSchemas } from "#exports/dublin-core.ts";
import { highwire } from "#exports/highwire.ts";
import { jsonLdText } from "#exports/json-ld/node.ts";
import { pieceJsonLd } from "#exports/json-ld/piece.ts";
import { openGraph, type ShareImage } from "#exports/open-graph.ts";
import { recordOf } from "#exports/record.ts";
import { archiveShareImage, shareImageFile } from "#exports/share-image/file.ts";
import { signposting } from "#exports/signposting.ts";
import { formatDate } from "#piece/dates.ts";
import { authorsFacet } from "#piece/facets.ts";
import { withBase } from "#piece/permalink.ts";
import type { Piece } from "#piece/piece.ts";
import { entityAddress } from "#views/entities.ts";
import type { Material } from "../../material.ts";
import { piecesHaveImages } from "../../optional-files.ts";

/** What the page of a piece says to machines: the attributes of its elements. */
export interface PieceHead {
  links: object[];
  metas: object[];
  /** JSON-LD, as it stands in the page. */
  jsonLd: string;
}

/** The head of a piece's page. */
export function pieceHead(piece: Piece, material: Material): PieceHead {
  const { site, vocabularies, factsOf } = material;
  const record = recordOf(piece, { site, vocabularies });
  const authors = piece.authors.map((id) => site.origin + withBase(site.base, entityAddress(authorsFacet, id)));
  const type = vocabularies.kinds[record.kind?.id ?? ""]?.schemaType ?? "Article";
  const cited = factsOf(piece)?.citations.map((citation) => citation.piece) ?? [];
  const image = shareImageOf(piece, material);
  return {
    links: [...signposting(record, { type, authors }), ...dublinCoreSchemas],
    metas: [...highwire(record), ...dublinCore(record), ...openGraph(record, { archive: site.name, authors, image })],
    jsonLd: jsonLdText(
      pieceJsonLd(record, { site, type, people: vocabularies.people, cited: [...new Set(cited)], image: image.url }),
    ),
  };
}

/** The image that others show with a link to a piece: its own, or else the archive's. */
function shareImageOf(piece: Piece, material: Material): ShareImage {
  const { name, origin, base } = material.site;
  if (!piecesHaveImages(material)) return { url: origin + withBase(base, archiveShareImage), alt: name };
  const url = origin + withBase(base, piece.permalink + shareImageFile);
  return { url, alt: `${piece.title}, ${formatDate(piece.published)}, ${name}` };
}
