import type { GeoContext } from "d3-geo";

/** Takes lines as d3-geo draws them and writes them as SVG path data. */
export interface OutlineWriter extends GeoContext {
  path(): string;
}

/**
 * Writes lines in whole units, relative to the point before, which is the shortest way.
 * @param detail points closer than this to the one before are dropped, and closed lines less than twice this across
 */
export function outlineWriter(detail: number): OutlineWriter {
  let path = "";
  let line: [number, number][] = [];
  const end = (closed: boolean) => {
    path += written(line, closed, detail);
    line = [];
  };
  return {
    beginPath: () => end(false),
    arc: () => undefined,
    moveTo(x, y) {
      end(false);
      line.push([Math.round(x), Math.round(y)]);
    },
    lineTo(x, y) {
      line.push([Math.round(x), Math.round(y)]);
    },
    closePath: () => end(true),
    path() {
      end(false);
      return path;
    },
  };
}

function written(line: [number, number][], closed: boolean, detail: number): string {
  const [start, ...rest] = line;
  if (!start || rest.length === 0) return "";
  const across = Math.max(...rest.map(([x, y]) => Math.hypot(x - start[0], y - start[1])));
  if (closed && across < detail * 2) return "";
  let [x, y] = start;
  let path = `M${x} ${y}`;
  let steps = "";
  rest.forEach(([nextX, nextY], index) => {
    const last = !closed && index === rest.length - 1;
    if (!last && Math.hypot(nextX - x, nextY - y) < detail) return;
    steps += `${separated(nextX - x, steps === "")}${separated(nextY - y, false)}`;
    [x, y] = [nextX, nextY];
  });
  if (steps !== "") path += `l${steps}`;
  return closed ? `${path}z` : path;
}

/** A minus sign separates numbers by itself. */
function separated(value: number, first: boolean): string {
  return first || value < 0 ? String(value) : ` ${value}`;
}
