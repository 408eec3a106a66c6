import { geoGraticule, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import coarse from "world-atlas/countries-110m.json" with { type: "json" };
import fine from "world-atlas/countries-50m.json" with { type: "json" };
import type { MapView } from "./map-view.ts";
import { outlineWriter } from "./outline.ts";

/** The lines under a map's places, as SVG path data. */
export interface BaseMap {
  /** The size of the drawing. */
  width: number;
  height: number;
  land: string;
  /** Present-day borders between states. */
  borders: string;
  /** Every tenth parallel and meridian. */
  graticule: string;
}

type Topology = Parameters<typeof feature>[0];
type Shapes = Parameters<typeof feature>[1];

/** How fine coasts and borders may be, in units of the drawing, and how much text they may take together. */
const details = [3, 4, 5, 6, 8, 10, 12, 16];
const room = 13_000;
/** Meridians and parallels bend so little that few points do. */
const graticuleDetail = 60;

/** Draws the part of Natural Earth's map that lies in a view, as finely as the page has room for. */
export function baseMap({ projection, width, height, world }: MapView): BaseMap {
  const atlas = (world ? coarse : fine) as unknown as Topology;
  const shape = (name: string) => atlas.objects[name] as Shapes;
  // What is cut off at the edge gets its line outside the picture.
  projection.clipExtent([
    [-8, -8],
    [width + 8, height + 8],
  ]);
  const draw = (object: Parameters<ReturnType<typeof geoPath>>[0], detail: number) => {
    const writer = outlineWriter(detail);
    geoPath(projection, writer)(object);
    return writer.path();
  };
  const land = feature(atlas, shape("land"));
  const borders = mesh(atlas, shape("countries") as Parameters<typeof mesh>[1], (a, b) => a !== b);
  const lines = { land: "", borders: "" };
  for (const detail of details) {
    lines.land = draw(land, detail);
    lines.borders = draw(borders, detail);
    if (lines.land.length + lines.borders.length <= room) break;
  }
  return { width, height, ...lines, graticule: draw(geoGraticule().step([10, 10])(), graticuleDetail) };
}
