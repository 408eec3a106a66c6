import type {
  CollectionPageLeaf,
  CreativeWorkSeriesLeaf,
  DefinedTermLeaf,
  OrganizationLeaf,
  PersonLeaf,
  PlaceLeaf,
  ProfilePageLeaf,
  Thing,
} from "schema-dts";
import { entityAddress, type Entity } from "#views/entities.ts";
import { authorsFacet, peopleFacet, regionsFacet } from "#piece/facets.ts";
import { withBase } from "#piece/permalink.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import type { RecordedArchive } from "../record.ts";
import { context, some, type JsonLd, type Maybe } from "./node.ts";

/** The page of an entry of a vocabulary, and what is known of whom or what it is about. */
export function entityJsonLd(
  entity: Entity,
  { site, vocabularies }: RecordedArchive,
): JsonLd<CollectionPageLeaf | ProfilePageLeaf> {
  const at = (path: string) => site.origin + withBase(site.base, path);
  return {
    "@context": context,
    "@type": entity.facet === authorsFacet ? "ProfilePage" : "CollectionPage",
    url: at(entityAddress(entity.facet, entity.id)),
    name: entity.name,
    isPartOf: { "@type": "WebSite", "@id": at("/"), name: site.name },
    mainEntity: subjectOf(entity, vocabularies, at) as Thing,
  };
}

type Subject = CreativeWorkSeriesLeaf | DefinedTermLeaf | OrganizationLeaf | PersonLeaf | PlaceLeaf;

/** @param at gives the whole address of a page of the archive */
function subjectOf(
  { facet, id, name, description }: Entity,
  { people, places, regions, organisations }: Vocabularies,
  at: (path: string) => string,
): Maybe<Subject> {
  const known = { "@id": at(entityAddress(facet, id)), name, description };
  switch (facet.vocabulary) {
    case "people": {
      const { family, given, collective, sameAs = [] } = people[id] ?? {};
      // Whoever wrote pieces may be one that others are about.
      const same = facet === authorsFacet ? [at(entityAddress(peopleFacet, id)), ...sameAs] : sameAs;
      return collective === "true"
        ? { "@type": "Organization", ...known, sameAs: some(same) }
        : { "@type": "Person", ...known, familyName: family, givenName: given, sameAs: some(same) };
    }
    case "organisations": {
      const { abbreviation, sameAs = [] } = organisations[id] ?? {};
      return { "@type": "Organization", ...known, alternateName: abbreviation, sameAs: some(sameAs) };
    }
    case "places": {
      const { latitude, longitude, region, sameAs = [] } = places[id] ?? {};
      const around = region === undefined ? undefined : regionOf(region, regions[region]?.name ?? region, at);
      return { "@type": "Place", ...known, latitude, longitude, containedInPlace: around, sameAs: some(sameAs) };
    }
    default:
      return { "@type": facet.schemaType, ...known };
  }
}

function regionOf(id: string, name: string, at: (path: string) => string): PlaceLeaf {
  return { "@type": "Place", "@id": at(entityAddress(regionsFacet, id)), name };
}
