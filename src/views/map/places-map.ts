import type { Entity } from "../entities.ts";
import { baseMap, type BaseMap } from "./base-map.ts";
import { mapLabels, type MapLabel } from "./map-labels.ts";
import { mapView } from "./map-view.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";

/** A place that has pieces. */
export interface CountedPlace {
  place: Entity;
  /** The id of the region it lies in. */
  region: string | undefined;
  /** Degrees east and north; undefined where the vocabulary doesn't say. */
  at: [longitude: number, latitude: number] | undefined;
}

/** A circle on the map. */
export interface MapCircle extends CountedPlace {
  /** In percent of the map's width and height. */
  x: number;
  y: number;
  /** In CSS pixels, at every width of the map; the area follows the count. */
  radius: number;
  /** Undefined where a label would cover others. */
  label: MapLabel | undefined;
}

/** A map of places and what it leaves out. */
export interface PlacesMap {
  base: BaseMap;
  /** The greatest first, so that no circle hides a smaller one. */
  circles: MapCircle[];
  /** Places that lie so far from the others that the map doesn't reach them. */
  beyond: CountedPlace[];
}

/** Radii in pixels; where many places stand close together, the greatest is smaller. */
const [smallest, largest, largestOfMany] = [3, 12, 7];
const many = 40;

/** The places that have pieces, those with most first. */
export function countedPlaces(places: readonly Entity[], vocabulary: Vocabularies["places"]): CountedPlace[] {
  return places
    .filter(({ pieces }) => pieces.length > 0)
    .toSorted((a, b) => b.pieces.length - a.pieces.length)
    .map((place) => {
      const { region, latitude, longitude } = vocabulary[place.id] ?? {};
      return {
        place,
        region,
        at: latitude === undefined || longitude === undefined ? undefined : [longitude, latitude],
      };
    });
}

/**
 * Draws places on a map of the part of the world in which they lie.
 * @param places those with most pieces first; the ones without coordinates are passed over
 * @returns undefined where no place has coordinates
 */
export function placesMap(places: readonly CountedPlace[]): PlacesMap | undefined {
  const located = places.flatMap((place) => (place.at ? [{ ...place, at: place.at }] : []));
  const most = located[0]?.place.pieces.length;
  if (most === undefined) return undefined;
  const view = mapView(located.map(({ at }) => at));
  const greatest = located.length > many ? largestOfMany : largest;
  const circles: Omit<MapCircle, "label">[] = [];
  const beyond: CountedPlace[] = [];
  for (const place of located) {
    const at = view.locate(place.at);
    const radius = Math.max(smallest, greatest * Math.sqrt(place.place.pieces.length / most));
    if (at) circles.push({ ...place, ...at, radius: Math.round(radius * 10) / 10 });
    else beyond.push(place);
  }
  const labels = mapLabels(
    circles.map(({ place, ...circle }) => ({ ...circle, text: place.name })),
    view.height / view.width,
  );
  return {
    base: baseMap(view),
    circles: circles.map((circle, index) => ({ ...circle, label: labels[index] })),
    beyond,
  };
}
