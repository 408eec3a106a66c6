import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** Lets the keyboard scroll preformatted text, whose lines may be longer than a window is wide. */
export function preformatted() {
  return (tree: Root): void => {
    visit(tree, "element", (node) => {
      if (node.tagName === "pre") node.properties = { ...node.properties, tabIndex: 0 };
    });
  };
}
