import { geoAzimuthalEqualArea, geoDistance, geoEqualEarth, type GeoProjection } from "d3-geo";

/** Degrees east and north. */
type Position = [longitude: number, latitude: number];

/** The part of the world that a map shows, in a drawing of so many units. */
export interface MapView {
  projection: GeoProjection;
  width: number;
  height: number;
  /** Whether it shows the whole world, for which a coarse outline will do. */
  world: boolean;
  /** Where a position stands, in percent of width and height; undefined outside the view. */
  locate(position: Position): { x: number; y: number } | undefined;
}

/** Fine enough that whole units make a smooth coast. */
const width = 1200;
/** Room between the outermost places and the edge, for labels. */
const margin = 0.07;
/** The closest view, in radians across; the base map has no finer detail. */
const closest = 0.2;
/** Farther than this from their middle, in radians, places need a map of the world. */
const farthest = 1.1;

/** Chooses a projection that fits places: around their middle where they lie in one part of the world. */
export function mapView(positions: readonly Position[]): MapView {
  const { middle, near, reach } = core(positions);
  const world = reach > farthest;
  const projection = world ? geoEqualEarth() : geoAzimuthalEqualArea().rotate([-middle[0], -middle[1]]);
  const height = world ? fitWorld(projection) : fitPlaces(projection, near);
  return {
    projection,
    width,
    height,
    world,
    locate(position) {
      const [x, y] = projection(position) ?? [-1, -1];
      if (x < 0 || y < 0 || x > width || y > height) return undefined;
      return { x: percent(x / width), y: percent(y / height) };
    },
  };
}

/** The places without the few that lie far from all others, with their middle and its distance to the outermost. */
function core(positions: readonly Position[]): { middle: Position; near: Position[]; reach: number } {
  const first = middleOf(positions);
  const sorted = positions.toSorted((a, b) => geoDistance(a, first) - geoDistance(b, first));
  const most = sorted[Math.ceil(sorted.length * 0.9) - 1] ?? first;
  const limit = geoDistance(most, first) * 1.5;
  const near = sorted.filter((position) => geoDistance(position, first) <= limit);
  const middle = middleOf(near);
  return { middle, near, reach: Math.max(...near.map((position) => geoDistance(position, middle))) };
}

function middleOf(positions: readonly Position[]): Position {
  const sum: [number, number, number] = [0, 0, 0];
  for (const [longitude, latitude] of positions) {
    const [east, north] = [radians(longitude), radians(latitude)];
    sum[0] += Math.cos(north) * Math.cos(east);
    sum[1] += Math.cos(north) * Math.sin(east);
    sum[2] += Math.sin(north);
  }
  return [degrees(Math.atan2(sum[1], sum[0])), degrees(Math.atan2(sum[2], Math.hypot(sum[0], sum[1])))];
}

/** Returns the height of the drawing. */
function fitWorld(projection: GeoProjection): number {
  projection.fitWidth(width, { type: "Sphere" });
  return Math.round(projection([0, -90])?.[1] ?? 0);
}

/** Returns the height of the drawing. */
function fitPlaces(projection: GeoProjection, positions: Position[]): number {
  projection.scale(1).translate([0, 0]);
  const xs = positions.map((position) => projection(position)?.[0] ?? 0);
  const ys = positions.map((position) => projection(position)?.[1] ?? 0);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const across = Math.max(right - left, closest);
  const down = Math.max(bottom - top, closest / 2);
  const height = Math.round(width * Math.min(Math.max(down / across, 0.5), 0.8));
  const scale = Math.min((width * (1 - 2 * margin)) / across, (height * (1 - 2 * margin)) / down);
  projection
    .scale(scale)
    .translate([width / 2 - ((left + right) / 2) * scale, height / 2 - ((top + bottom) / 2) * scale]);
  return height;
}

function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
