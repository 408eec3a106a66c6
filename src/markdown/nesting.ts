import type { Element, Root } from "hast";
import type { Point } from "./transforms/raw-html.ts";

/** Of quotations and lists in each other no text has so many; a reader couldn't tell them apart. */
const mostContainers = 100;
/** An item within a list is two elements, and emphasis and links come on top. Every thread's stack holds several times that. */
const mostElements = 400;

const marker = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/my;
const line = /[^\r\n]*/y;
const divider = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;

/** What is nested deeper than can be read or rendered. */
export class TooDeep extends Error {
  readonly place: Point | undefined;

  constructor(place: Point | undefined) {
    super("it is nested too deeply");
    this.place = place;
  }
}

/**
 * Refuses a body that opens too many quotations and lists in one line, before it is parsed: that takes a time that grows
 * with the square of their number. Takes a time that grows with the length of the text only.
 * @throws TooDeep
 */
export function boundContainers(body: string): void {
  let number = 1;
  for (let start = 0; start < body.length; number += 1) {
    line.lastIndex = start;
    const end = start + (line.exec(body)?.[0].length ?? 0);
    let markers = 0;
    marker.lastIndex = start;
    while (marker.test(body) && marker.lastIndex <= end) {
      markers += 1;
      if (markers <= mostContainers) continue;
      if (divider.test(body.slice(start, end))) break;
      throw new TooDeep({ line: number, column: marker.lastIndex - start });
    }
    start = end + (body.startsWith("\r\n", end) ? 2 : 1);
  }
}

/**
 * Refuses a tree that is too deep for those that walk it, which call themselves for each level.
 * @throws TooDeep, with the place of the first element below the last level
 */
export function boundElements(tree: Root): void {
  let level = elementsOf(tree);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > mostElements) throw new TooDeep(level.find(({ position }) => position)?.position?.start);
    level = level.flatMap(elementsOf);
  }
}

function elementsOf({ children }: Root | Element): Element[] {
  return children.flatMap((child) => (child.type === "element" ? [child] : []));
}
