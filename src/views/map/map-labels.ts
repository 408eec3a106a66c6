/** Where a label stands beside its circle. */
export interface MapLabel {
  /** Whether the label ends or begins at the circle. */
  side: "start" | "end";
  /** The narrowest map that has room for it. */
  from: keyof typeof widths;
}

/** A circle to label: position in percent of the map, radius in pixels. */
interface Marked {
  x: number;
  y: number;
  radius: number;
  text: string;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The least widths of the map on small, middling and large screens, in pixels; labels that fit the least fit a wider map too. */
const widths = { small: 270, medium: 540, large: 860 };
/** The width of a wide letter and the height of a line, in pixels. */
const [letter, lineHeight] = [8, 17];
/** Between a circle and its label, in pixels. */
export const labelGap = 3;

/**
 * Finds room for labels, for the circles in their order: after or before the circle, over no other label, circle or edge.
 * @param ratio the map's height by its width
 * @returns a label or undefined for each circle
 */
export function mapLabels(circles: readonly Marked[], ratio: number): (MapLabel | undefined)[] {
  const labels: (MapLabel | undefined)[] = circles.map(() => undefined);
  for (const from of ["small", "medium", "large"] as const) {
    const width = widths[from];
    const taken = circles.map((circle) => circleBox(circle, width, ratio));
    circles.forEach((circle, index) => {
      const label = labels[index];
      if (label) taken.push(labelBox(circle, label.side, width, ratio));
    });
    circles.forEach((circle, index) => {
      if (labels[index]) return;
      for (const side of ["end", "start"] as const) {
        const box = labelBox(circle, side, width, ratio);
        const free = box.left >= 0 && box.right <= width && taken.every((other) => !overlap(box, other));
        if (!free) continue;
        labels[index] = { side, from };
        taken.push(box);
        return;
      }
    });
  }
  return labels;
}

function circleBox({ x, y, radius }: Marked, width: number, ratio: number): Box {
  const [centre, middle] = [(x / 100) * width, (y / 100) * width * ratio];
  return { left: centre - radius, right: centre + radius, top: middle - radius, bottom: middle + radius };
}

function labelBox(circle: Marked, side: MapLabel["side"], width: number, ratio: number): Box {
  const { left, right, top, bottom } = circleBox(circle, width, ratio);
  const [middle, length] = [(top + bottom) / 2, circle.text.length * letter];
  const edges = { top: middle - lineHeight / 2, bottom: middle + lineHeight / 2 };
  return side === "end"
    ? { ...edges, left: right + labelGap, right: right + labelGap + length }
    : { ...edges, left: left - labelGap - length, right: left - labelGap };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
