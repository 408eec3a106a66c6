/** Part of an outline in font units, y upwards: where the pen goes, over which control points. */
export interface OutlineStep {
  /** `M` lifts the pen, `L` draws a line, `Q` and `C` a curve with one or two control points, `Z` a line to the start. */
  type: string;
  /** Pairs of x and y; the last is where the pen goes. */
  values: number[];
}

/** A line of an outline: x and y of its start and of its end. */
export type Edge = readonly [number, number, number, number];

/** So many lines make a curve; at the sizes of a share image nobody sees them. */
const linesOfCurve = 12;

/**
 * An outline as lines, in pixels, y downwards.
 * @param scale pixels a font unit
 */
export function edgesOf(outline: readonly OutlineStep[], scale: number): Edge[] {
  const edges: Edge[] = [];
  let start = [0, 0];
  let pen = [0, 0];
  const lineTo = (x: number, y: number) => {
    edges.push([(pen[0] ?? 0) * scale, -(pen[1] ?? 0) * scale, x * scale, -y * scale]);
    pen = [x, y];
  };
  for (const { type, values } of outline) {
    if (type === "M") start = pen = values;
    else if (type === "Z") lineTo(start[0] ?? 0, start[1] ?? 0);
    else {
      const points = [...pen, ...values];
      const lines = values.length === 2 ? 1 : linesOfCurve;
      for (let line = 1; line <= lines; line++) {
        const at = line / lines;
        lineTo(along(points, at, 0), along(points, at, 1));
      }
    }
  }
  return edges;
}

/** A coordinate of the point that is so far along a Bézier curve (de Casteljau). */
function along(points: readonly number[], at: number, axis: 0 | 1): number {
  let row = points.filter((_, index) => index % 2 === axis);
  while (row.length > 1) row = row.slice(1).map((next, index) => (row[index] ?? 0) * (1 - at) + next * at);
  return row[0] ?? 0;
}
