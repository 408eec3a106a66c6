import type { Root } from "hast";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { element, isNotes } from "../hast.ts";

/** Ends each heading with a link to itself, for readers who want its address. It has no text, so that none is added to the piece's. */
export function headingLinks() {
  return (tree: Root): void => {
    visit(tree, "element", (node) => {
      // A link can't hold another.
      if (isNotes(node) || node.tagName === "a") return "skip";
      const id = node.properties["id"];
      if (!/^h[2-6]$/.test(node.tagName) || typeof id !== "string") return undefined;
      const ariaLabel = `Link to “${toString(node).trim()}”`;
      node.children.push(element("a", { className: ["anchor"], href: `#${id}`, ariaLabel }, []));
      return "skip";
    });
  };
}
