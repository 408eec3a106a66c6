import { keyOf } from "#files/kept-file.ts";
import type { RenderedFacts } from "#markdown/cache.ts";
import { figureScheme, pieceScheme } from "#markup/schemes.ts";
import { valuesOf } from "#piece/facet-fields.ts";
import { facets } from "#piece/facets.ts";
import type { Piece } from "#piece/piece.ts";
import type { RecordedDays } from "#piece/recorded-days.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import { madeOnce } from "#piece/made-once.ts";

/** What pieces are made of besides themselves. */
interface Surroundings {
  vocabularies: Vocabularies;
  recordedDays: ReadonlyMap<string, RecordedDays>;
  permalinkOf(id: string): string | undefined;
  /** The size of a figure as an address names it, or undefined. */
  sizeOf(figure: string): unknown;
  factsOf(piece: Piece): Pick<RenderedFacts, "links" | "images"> | undefined;
  /** The body as its file has it. */
  markdownOf(piece: Piece): string;
}

/** Short names for what is published of pieces: the same name, the same bytes, with the same settings and sources. */
export interface Digests {
  /** Names a piece: its record, its text, the entries that it names, and where its links lead. */
  of(piece: Piece): string;
  /** Names some pieces in their order. A list that is given again has to be the same list, unchanged. */
  ofAll(pieces: readonly Piece[]): string;
}

/** The digests of an archive's pieces, each made once. */
export function digestsOf(surroundings: Surroundings): Digests {
  const { vocabularies, recordedDays, permalinkOf, sizeOf, factsOf, markdownOf } = surroundings;
  const entryOf = entriesOf(vocabularies);
  const of = madeOnce((piece: Piece) => {
    const facts = factsOf(piece);
    return keyOf([
      piece,
      recordedDays.get(piece.id),
      facets.flatMap((facet) => valuesOf(facet, piece).map((id) => entryOf(facet.vocabulary, id))),
      Array.from(markdownOf(piece).matchAll(linkToPiece), ([, id = ""]) => permalinkOf(id)),
      facts?.links.map(({ address }) => permalinkOf(without(pieceScheme, address).replace(/#.*$/, ""))),
      facts?.images.map(({ address }) => sizeOf(without(figureScheme, address))),
    ]);
  });
  return { of, ofAll: madeOnce((pieces: readonly Piece[]) => keyOf(pieces.map(of))) };
}

/** Also where Markdown as it is written doesn't make it a link: the Markdown alternate is made without rendering. */
const linkToPiece = new RegExp(`${pieceScheme}([^#)>\\s"\\]]+)`, "g");

function without(scheme: string, address: string): string {
  return address.startsWith(scheme) ? address.slice(scheme.length) : address;
}

/** Gives what an entry of a vocabulary says, and the region of a place. */
function entriesOf(vocabularies: Vocabularies): (vocabulary: keyof Vocabularies, id: string) => unknown {
  return (vocabulary, id) => {
    const entry = vocabularies[vocabulary][id];
    const region = entry && "region" in entry ? entry.region : undefined;
    return [id, entry, region === undefined ? undefined : vocabularies.regions[region]];
  };
}
