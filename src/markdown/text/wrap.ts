import type { ElementContent } from "hast";
import { element } from "../hast.ts";

/** A stretch of text that gets an id, in characters from the start of its block. */
export interface Range {
  start: number;
  end: number;
  id: string;
}

/**
 * Wraps stretches of text in `<span id>`. Neighbours in one stretch share a span; where an element lies across
 * a boundary, the spans go inside it, and only the first of a stretch carries the id.
 * @param textOf a node's text; its length is what counts
 */
export function wrapRanges(
  nodes: ElementContent[],
  ranges: readonly Range[],
  textOf: (node: ElementContent) => string,
): ElementContent[] {
  const taken = new Set<string>();
  /** The first stretch that doesn't end before what is being looked at; a paragraph may have thousands. */
  let first = 0;
  return wrap(nodes, 0);

  function touching(start: number, end: number): readonly Range[] {
    while ((ranges[first]?.end ?? Infinity) < start) first += 1;
    let after = first;
    while ((ranges[after]?.start ?? Infinity) <= end) after += 1;
    return ranges.slice(first, after);
  }

  function wrap(children: ElementContent[], from: number): ElementContent[] {
    const result: ElementContent[] = [];
    let current: { range: Range; nodes: ElementContent[] } | undefined;
    const add = (range: Range | undefined, node: ElementContent) => {
      if (range !== current?.range) close();
      if (!range) result.push(node);
      else if (current) current.nodes.push(node);
      else current = { range, nodes: [node] };
    };
    const close = () => {
      if (current) result.push(span(current.range, current.nodes));
      current = undefined;
    };
    let start = from;
    for (const child of children) {
      const text = textOf(child);
      const end = start + text.length;
      if (child.type === "text") for (const [range, value] of cut(text, start)) add(range, { type: "text", value });
      else {
        const near = touching(start, end);
        const range = near.find((candidate) => candidate.start <= start && end <= candidate.end);
        const straddles =
          !range && child.type === "element" && near.some((other) => other.start < end && other.end > start);
        if (straddles) {
          close();
          result.push({ ...child, children: wrap(child.children, start) });
        } else add(range, child);
      }
      start = end;
    }
    close();
    return result;
  }

  function cut(text: string, start: number): [Range | undefined, string][] {
    const segments: [Range | undefined, string][] = [];
    let at = start;
    for (const range of touching(start, start + text.length)) {
      const from = Math.max(range.start, at);
      const to = Math.min(range.end, start + text.length);
      if (from >= to) continue;
      if (from > at) segments.push([undefined, text.slice(at - start, from - start)]);
      segments.push([range, text.slice(from - start, to - start)]);
      at = to;
    }
    if (at < start + text.length) segments.push([undefined, text.slice(at - start)]);
    return segments;
  }

  function span(range: Range, children: ElementContent[]): ElementContent {
    const first = !taken.has(range.id);
    taken.add(range.id);
    return element("span", first ? { id: range.id } : {}, children);
  }
}
