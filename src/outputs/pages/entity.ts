import { entityJsonLd } from "#exports/json-ld/entity.ts";
import { jsonLdText } from "#exports/json-ld/node.ts";
import { regionsFacet, seriesFacet } from "#piece/facets.ts";
import { formatPosition } from "#piece/vocabulary.ts";
import { coOccurringWith } from "#views/co-occurrence.ts";
import { countByYear, type YearCount } from "#views/counts.ts";
import { entityAddress, type Entity } from "#views/entities.ts";
import { entryLeaves } from "#views/paging.ts";
import { citationLinksOf, type CitationLink } from "../citation-links.ts";
import { entriesOf, partsOf, type Entry } from "../entry.ts";
import { feedLinksOf, type FeedLink } from "../feed-links.ts";
import type { LinkModel } from "../frame.ts";
import type { Material } from "../material.ts";
import { entityCitations, entityFeeds } from "../optional-files.ts";
import type { PageOutput } from "../output.ts";
import { pagesOfList, type ListPlace } from "../paged-list.ts";

/** What a page of an entry of a vocabulary shows. */
export interface EntityModel {
  name: string;
  /** What it is: `Place`. */
  label: string;
  description: string | undefined;
  /** How many pieces it has on all pages. */
  pieces: number;
  entries: Entry[];
  place: ListPlace;
  feeds: FeedLink[];
  /** On the first page alone. */
  profile: EntityProfile | undefined;
}

/** What is known of an entry beside its pieces. */
export interface EntityProfile {
  /** JSON-LD, as it stands in the page. */
  jsonLd: string;
  abbreviation: string | undefined;
  region: LinkModel | undefined;
  /** Latitude and longitude for reading. */
  position: string | undefined;
  /** Addresses elsewhere of the same. */
  sameAs: string[];
  /** The entries that it co-occurs with most often. */
  together: (LinkModel & { pieces: number })[];
  /** None where there are no pieces or no such files. */
  citations: CitationLink[];
  /** The address of a search for its pieces, which saves their citations. */
  search: string;
  years: YearCount[];
}

/** How many co-occurring entries a page names. */
const mostTogether = 8;

/** The pages of every entry of the vocabularies. */
export function entityPages(material: Material): PageOutput<EntityModel>[] {
  return material.entities.flatMap((entity) =>
    pagesOfList({
      kind: "entity",
      leaves: entryLeaves(entity.pieces),
      recorded: { kind: "page", target: "" },
      address: entityAddress(entity.facet, entity.id),
      changed: material.changed,
      model: (items, place): EntityModel => ({
        name: entity.name,
        label: entity.facet.singular,
        description: entity.description,
        pieces: entity.pieces.length,
        entries: entity.facet === seriesFacet ? partsOf(items) : entriesOf(items),
        place,
        feeds: feedLinksOf(entityAddress(entity.facet, entity.id), entityFeeds(material)),
        profile: place.number === 1 ? profileOf(entity, material) : undefined,
      }),
    }),
  );
}

function profileOf(entity: Entity, material: Material): EntityProfile {
  const { site, vocabularies, recordedDays } = material;
  const { facet, id, pieces } = entity;
  const place = facet.vocabulary === "places" ? vocabularies.places[id] : undefined;
  const organisation = facet.vocabulary === "organisations" ? vocabularies.organisations[id] : undefined;
  const person = facet.vocabulary === "people" ? vocabularies.people[id] : undefined;
  const region = place?.region;
  return {
    jsonLd: jsonLdText(entityJsonLd(entity, { site, vocabularies, recordedDays })),
    abbreviation: organisation?.abbreviation,
    region:
      region === undefined
        ? undefined
        : { to: entityAddress(regionsFacet, region), text: vocabularies.regions[region]?.name ?? region },
    position: place && formatPosition(place),
    sameAs: (person ?? place ?? organisation)?.sameAs ?? [],
    together: coOccurringWith(entity, vocabularies, mostTogether).map((other) => ({
      to: entityAddress(other.facet, other.id),
      text: other.name,
      pieces: other.pieces,
    })),
    citations: pieces.length > 0 ? citationLinksOf(entityAddress(facet, id), id, entityCitations(material)) : [],
    search: `/search/?${new URLSearchParams({ [facet.id]: id })}`,
    years: countByYear(pieces),
  };
}
