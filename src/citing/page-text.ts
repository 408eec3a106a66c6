import type { Place } from "./text-directive.ts";

/** The text of a page as it is searched: by blocks, and where each text node stands in them. */
export interface PageText {
  /** The texts of the visible blocks in order, as they are in the document, white space and all. */
  blocks: string[];
  /** Where each text node begins; those that aren't visible are missing. */
  places: Map<Node, Place>;
}

/** Reads the visible text of an element. A line break ends a block too, since a term of a directive has none in it. */
export function pageText(root: Element): PageText {
  const blocks = [""];
  const places = new Map<Node, Place>();
  const split = () => {
    if (blocks.at(-1) !== "") blocks.push("");
  };
  const read = (element: Element): void => {
    const { display, visibility } = getComputedStyle(element);
    if (display === "none") return;
    const inline = display.startsWith("inline") || display === "contents" || display.startsWith("ruby");
    if (!inline || element.localName === "br") split();
    for (const child of element.childNodes) {
      if (child instanceof Element) read(child);
      else if (child instanceof Text && visibility === "visible") {
        const block = blocks.length - 1;
        const before = blocks[block] ?? "";
        places.set(child, { block, offset: before.length });
        blocks[block] = before + child.data;
      }
    }
    if (!inline) split();
  };
  read(root);
  return { blocks, places };
}
