import type { Element, Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString } from "hast-util-to-string";

/** What one who follows a link to an id finds. */
export interface Arrival {
  /** The id of the text that it leads to, `""` where it is gone. */
  at: string;
  /** What is said of it: nothing, that it was revised or that it is gone. */
  said: "nothing" | "revised" | "gone";
}

/** Where each id in the HTML of a body leads. */
export function arrivals(html: string): Map<string, Arrival> {
  const found = new Map<string, Arrival>();
  gather(fromHtml(html, { fragment: true }), "", undefined, found);
  return found;
}

/**
 * @param at the id of the text that a node is in
 * @param note the note on the past that it is in
 */
function gather(node: Nodes, at: string, note: Element | undefined, found: Map<string, Arrival>): void {
  if (node.type !== "element" && node.type !== "root") return;
  const { id, className } = node.type === "element" ? node.properties : {};
  const inNote = node.type === "element" && String(className) === "past" ? node : note;
  if (typeof id === "string") found.set(id, inNote ? arrivalBy(inNote, at) : { at: id, said: "nothing" });
  for (const child of node.children) gather(child, typeof id === "string" && !inNote ? id : at, inNote, found);
}

function arrivalBy(note: Element, at: string): Arrival {
  if (note.properties["dataGone"] !== undefined) return { at: "", said: "gone" };
  return { at, said: toString(note) === "" ? "nothing" : "revised" };
}
