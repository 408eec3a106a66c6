import type { Element, ElementContent, Nodes } from "hast";
import { toString } from "hast-util-to-string";
import { EXIT, visit } from "unist-util-visit";

const blocks = new Set([
  ...["p", "div", "section", "blockquote", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6"],
  ...["ul", "ol", "li", "dl", "dt", "dd", "table", "figure", "figcaption", "details", "summary"],
]);

/** Whether a node is an element, of the given name if one is given. */
export function isElement(node: Nodes | undefined, name?: string): node is Element {
  return node?.type === "element" && (name === undefined || node.tagName === name);
}

/**
 * The elements in a node, each before those in it: a list, since walking a tree with visit takes several times as long. It
 * is of the tree as it was.
 */
export function elementsIn(node: Nodes, found: Element[] = []): Element[] {
  if (!("children" in node)) return found;
  for (const child of node.children) {
    if (child.type !== "element") continue;
    found.push(child);
    elementsIn(child, found);
  }
  return found;
}

/** Whether a node is a block, something that begins a line of its own, or holds one, as a link around a paragraph does. */
export function isBlock(node: Nodes): boolean {
  return isElement(node) && (blocks.has(node.tagName) || node.children.some(isBlock));
}

/** Whether a node is an image or holds one. */
export function holdsImage(node: Nodes): boolean {
  return isElement(node) && (node.tagName === "img" || node.children.some(holdsImage));
}

/** Whether a node has words or images. */
export function hasContent(node: Nodes): boolean {
  return toString(node).trim() !== "" || holdsImage(node);
}

/** The addresses of the images in a node and their text alternatives, in their order. */
export function imagesIn(node: Nodes): string[] {
  const found: string[] = [];
  for (const { tagName, properties } of elementsIn(node)) {
    const { src, alt } = properties;
    if (tagName === "img") found.push(`${String(src ?? "")} ${String(alt ?? "")}`);
  }
  return found;
}

/** Whether a node is the section of notes at the end of a body. */
export function isNotes(node: Nodes): boolean {
  return isElement(node, "section") && node.properties["dataFootnotes"] !== undefined;
}

/** Whether a node is the mark in the text that leads to a note. */
export function isNoteMark(node: Nodes): boolean {
  return isElement(node, "sup") && node.children.some(isMarkLink);
}

/** Whether a node is the link of a mark, which has the mark's id. */
export function isMarkLink(node: Nodes): boolean {
  return isElement(node) && node.properties["dataFootnoteRef"] !== undefined;
}

/** Whether a node is a link of a note back to its mark. */
export function isWayBack(node: Nodes): boolean {
  return isElement(node) && node.properties["dataFootnoteBackref"] !== undefined;
}

/** An element with its children. */
export function element(tagName: string, properties: Element["properties"], children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}

/** An empty element that keeps an id, which markup/anchors.ts knows by its HTML. */
export function anchor(id: string): Element {
  return element("span", { id }, []);
}

/** Elements that begin with one of their own kind of part, which alone can hold more. */
const opening: Record<string, readonly string[]> = { table: ["caption", "th", "td"], details: ["summary"] };

/** Gives an element an id. One that the text gave it goes to an empty element at its beginning, so that links to that hold. */
export function setId(node: Element, id: string): void {
  const own = node.properties["id"];
  node.properties = { ...node.properties, id };
  if (typeof own !== "string" || own === id) return;
  let holder = node;
  visit(node, "element", (part) => {
    if (!opening[node.tagName]?.includes(part.tagName)) return undefined;
    holder = part;
    return EXIT;
  });
  holder.children.unshift(anchor(own));
}
