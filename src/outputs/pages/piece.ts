import { cslItemOf, versionSentence } from "#exports/citations/csl.ts";
import type { StyledCitation } from "#exports/citations/styled.ts";
import { keptCitations } from "#exports/citations/styled-cache.ts";
import type { RenderedFacts } from "#markdown/cache.ts";
import { authorsFacet, placesFacet, seriesFacet } from "#piece/facets.ts";
import type { Piece } from "#piece/piece.ts";
import { entityAddress } from "#views/entities.ts";
import { dayAddress, dayName, otherYears } from "#views/on-this-day.ts";
import { citationLinksOf, type CitationLink } from "../citation-links.ts";
import { linkTo, type LinkModel } from "../frame.ts";
import type { Material } from "../material.ts";
import { piecesHaveImages } from "../optional-files.ts";
import type { PageOutput } from "../output.ts";
import { pieceHead, type PieceHead } from "./piece/head.ts";
import { citedByOf, readNextOf, type CitedBy, type ReadNext } from "./piece/neighbours.ts";
import { referenceModels, type ReferenceModel } from "./piece/references.ts";
import { formsOf, type FormModel } from "./piece/forms.ts";
import { subjectsOf, type SubjectRow } from "./piece/subjects.ts";

/** What the page of a piece shows. */
export interface PieceModel extends Pick<
  Piece,
  | "id"
  | "permalink"
  | "title"
  | "lang"
  | "kicker"
  | "dek"
  | "summary"
  | "published"
  | "revised"
  | "minutes"
  | "statedMinutes"
  | "words"
  | "metadataOnly"
  | "dateline"
  | "byline"
  | "reuse"
  | "source"
  | "provenance"
  | "corrections"
  | "emendations"
  | "judgments"
> {
  head: PieceHead;
  forms: FormModel[];
  authors: LinkModel[];
  place: LinkModel | undefined;
  body: Pick<RenderedFacts, "headings" | "passages" | "ids"> & { html: string };
  /** Those of the piece, or else of the archive. */
  rights: string | undefined;
  references: ReferenceModel[];
  citedBy: CitedBy;
  series: SeriesModel | undefined;
  readNext: ReadNext[];
  subjects: SubjectRow[];
  cite: CiteModel;
  onThisDay: OnThisDayModel | undefined;
  earlier: LinkModel | undefined;
  later: LinkModel | undefined;
}

/** The series of a piece and its parts. */
export interface SeriesModel extends LinkModel {
  part: number;
  parts: (LinkModel & { part: number; current: boolean })[];
}

/** How to cite a piece. */
export interface CiteModel {
  citations: StyledCitation[];
  /** Which version of the text it is, in a sentence. */
  version: string;
  files: CitationLink[];
}

/** Pieces of other years on the same day of the calendar. */
export interface OnThisDayModel {
  day: LinkModel;
  shown: LinkModel[];
  more: number;
}

/** So many pieces of other years are named. */
const mostYears = 3;

/** What in a piece's page depends on other pieces and on the statuses of its links. */
type Surroundings = Pick<
  PieceModel,
  "references" | "citedBy" | "series" | "readNext" | "onThisDay" | "earlier" | "later"
>;

/** The page of each piece. */
export function piecePages(material: Material): PageOutput<PieceModel>[] {
  const { pieces, changed, digests } = material;
  const series = new Map(material.entitiesOf(seriesFacet).map((entity) => [entity.id, entity.pieces]));
  const surroundingsOf = (piece: Piece, index: number): Surroundings => ({
    references: referenceModels(piece, material.factsOf(piece)?.links ?? [], material),
    citedBy: citedByOf(piece, material.connections),
    series: seriesOf(piece, series, material),
    readNext: readNextOf(piece, material.connections),
    onThisDay: onThisDayOf(piece, material),
    earlier: turnTo(pieces[index + 1]),
    later: turnTo(pieces[index - 1]),
  });
  return pieces.map((piece, index) => ({
    type: "page",
    kind: "piece",
    address: piece.permalink,
    recorded: { kind: "piece", target: piece.id },
    words: piece.words,
    basis: () => [digests.of(piece), piecesHaveImages(material), surroundingsOf(piece, index)],
    changed: () => changed([piece]),
    model: async () => ({ ...(await ownOf(piece, material)), ...surroundingsOf(piece, index) }),
  }));
}

/** What in a piece's page depends on the piece and the entries that it names, and on nothing else. */
async function ownOf(piece: Piece, material: Material): Promise<Omit<PieceModel, keyof Surroundings>> {
  const { site, vocabularies } = material;
  const { id, permalink, title, lang, kicker, dek, summary, published, revised, minutes, statedMinutes } = piece;
  const { words, metadataOnly, dateline, byline, reuse, source, provenance, corrections, emendations, judgments } =
    piece;
  const { html, headings, passages, ids } = material.bodyOf(piece);
  const place = piece.place === undefined ? undefined : vocabularies.places[piece.place];
  return {
    ...{ id, permalink, title, lang, kicker, dek, summary, published, revised, minutes, statedMinutes },
    ...{ words, metadataOnly, dateline, byline, reuse, source, provenance, corrections, emendations, judgments },
    head: pieceHead(piece, material),
    forms: formsOf(piece, vocabularies),
    authors: piece.authors.map((author) => ({
      to: entityAddress(authorsFacet, author),
      text: vocabularies.people[author]?.name ?? author,
    })),
    place:
      place && piece.place !== undefined
        ? { to: entityAddress(placesFacet, piece.place), text: place.name }
        : undefined,
    body: { html, headings, passages, ids },
    rights: piece.rights ?? site.rights,
    subjects: subjectsOf(piece, vocabularies),
    cite: {
      citations: await keptCitations(material.caches.cited, cslItemOf(piece, { site, people: vocabularies.people })),
      version: versionSentence(piece),
      files: citationLinksOf(permalink, id),
    },
  };
}

function seriesOf(
  piece: Piece,
  series: ReadonlyMap<string, readonly Piece[]>,
  { vocabularies }: Material,
): SeriesModel | undefined {
  if (!piece.series) return undefined;
  const { id, part } = piece.series;
  return {
    to: entityAddress(seriesFacet, id),
    text: vocabularies.series[id]?.name ?? id,
    part,
    parts: (series.get(id) ?? []).map((each) => ({
      ...linkTo(each),
      part: each.series?.part ?? 0,
      current: each.id === piece.id,
    })),
  };
}

function onThisDayOf(piece: Piece, { days }: Material): OnThisDayModel | undefined {
  const others = otherYears(piece, days, mostYears);
  return (
    others && {
      day: { to: dayAddress(others.day), text: dayName(others.day) },
      shown: others.shown.map(({ permalink, year }) => ({ to: permalink, text: String(year) })),
      more: others.more,
    }
  );
}

function turnTo(piece: Piece | undefined): LinkModel | undefined {
  return piece && linkTo(piece);
}
