import type { Citation } from "#markdown/transforms/citations.ts";
import type { Terms } from "#markdown/terms.ts";
import { seriesFacet } from "#piece/facets.ts";
import type { Piece } from "#piece/piece.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import { backlinksOf, type Backlink } from "./backlinks.ts";
import { entitiesOf } from "./entities.ts";
import { mostRelated, relatedTo, type Related } from "./related/related.ts";

/** What a body says of its piece's connections. */
export interface BodyConnections {
  citations: Citation[];
  terms: Terms;
}

/** How the pieces of an archive are connected. */
export interface Connections {
  /** By the id of the cited piece, those that cite it, newest first. */
  backlinks: ReadonlyMap<string, Backlink[]>;
  /** What to read after a piece: the next part of its series, then related pieces; five at most. */
  readNext(piece: Piece): Related[];
}

/**
 * Finds the connections between pieces.
 * @param pieces newest first
 * @param bodies what the bodies say, by the id of the piece
 */
export function connectionsOf(
  pieces: readonly Piece[],
  vocabularies: Vocabularies,
  bodies: ReadonlyMap<string, BodyConnections>,
): Connections {
  const backlinks = backlinksOf(pieces, ({ id }) => bodies.get(id)?.citations ?? []);
  const related = relatedTo({ pieces, vocabularies, backlinks, termsOf: ({ id }) => bodies.get(id)?.terms ?? [] });
  const next = nextParts(pieces, vocabularies);
  return {
    backlinks,
    readNext: (piece) => {
      const first = next.get(piece.id);
      const rest = related(piece);
      return first ? [first, ...rest.filter((other) => other.piece !== first.piece)].slice(0, mostRelated) : rest;
    },
  };
}

/** The next part after each part of a series, by the id of the piece. */
function nextParts(pieces: readonly Piece[], vocabularies: Vocabularies): Map<string, Related> {
  const next = new Map<string, Related>();
  for (const { name, pieces: parts } of entitiesOf(seriesFacet, pieces, vocabularies))
    parts.forEach((part, position) => {
      const piece = parts[position + 1];
      if (piece) next.set(part.id, { piece, reasons: [{ text: `Part ${piece.series?.part} of ${name}` }] });
    });
  return next;
}
