import { placesFacet } from "#piece/facets.ts";
import { entityAddress } from "#views/entities.ts";
import type { BaseMap } from "#views/map/base-map.ts";
import { countedPlaces, placesMap, type CountedPlace, type MapCircle, type PlacesMap } from "#views/map/places-map.ts";
import type { Material } from "../material.ts";
import type { PageOutput } from "../output.ts";

/** A place in a list of places. */
export interface PlaceModel {
  address: string;
  name: string;
  pieces: number;
  /** The name of the region it lies in. */
  region: string | undefined;
}

/** A place on the map. */
export interface CircleModel extends Pick<MapCircle, "x" | "y" | "radius" | "label">, Omit<PlaceModel, "region"> {}

/** A map of places. */
export interface PlacesMapModel {
  base: BaseMap;
  circles: CircleModel[];
  /** The names of places that the map doesn't reach. */
  beyond: string[];
}

/** What the page of the map shows. */
export interface MapModel {
  archive: string;
  /** Undefined where no place has coordinates. */
  map: PlacesMapModel | undefined;
  located: PlaceModel[];
  unlocated: PlaceModel[];
  /** How many places with fewer pieces are left out. */
  omitted: number;
}

/** This many places stay well under 100 KB of HTML. */
const limit = 90;

/** The page of the map, to which nothing leads where the map shows no place. */
export function mapPage(material: Material): PageOutput<MapModel>[] {
  const { site, pieces, vocabularies, entitiesOf, changed } = material;
  const regionOf = (id: string | undefined) => (id === undefined ? undefined : (vocabularies.regions[id]?.name ?? id));
  const placeModel = ({ place, region }: CountedPlace): PlaceModel => ({ ...linked(place), region: regionOf(region) });
  return [
    {
      type: "page",
      kind: "map",
      address: "/map/",
      recorded: { kind: "page", target: "" },
      ...(material.hasMap && { navigation: { text: "Map", in: ["header", "browse"] } }),
      changed: () => changed(pieces),
      model: () => {
        const places = countedPlaces(entitiesOf(placesFacet), vocabularies.places);
        const located = places.filter(({ at }) => at).slice(0, limit);
        const unlocated = places.filter(({ at }) => !at).slice(0, limit / 2);
        const map = placesMap(located);
        return {
          archive: site.name,
          map: map && mapModel(map),
          located: located.map(placeModel),
          unlocated: unlocated.map(placeModel),
          omitted: places.length - located.length - unlocated.length,
        };
      },
    },
  ];
}

function mapModel({ base, circles, beyond }: PlacesMap): PlacesMapModel {
  return {
    base,
    circles: circles.map(({ place, x, y, radius, label }) => ({ ...linked(place), x, y, radius, label })),
    beyond: beyond.map(({ place }) => place.name),
  };
}

function linked({ facet, id, name, pieces }: CountedPlace["place"]): Omit<PlaceModel, "region"> {
  return { address: entityAddress(facet, id), name, pieces: pieces.length };
}
