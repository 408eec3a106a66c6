import type { Root } from "hast";
import { SKIP, visit } from "unist-util-visit";
import { element, elementsIn } from "../hast.ts";

/** Puts each table into a box that scrolls by itself and by keyboard, and says alignment in classes (HTML has no `align` any more). */
export function tables() {
  return (tree: Root): void => {
    const elements = elementsIn(tree);
    if (!elements.some(({ tagName }) => tagName === "table")) return;
    for (const node of elements) {
      if (node.tagName !== "td" && node.tagName !== "th") continue;
      const { align, ...rest } = node.properties;
      node.properties =
        typeof align === "string" && /^(left|center|right)$/.test(align)
          ? { ...rest, className: [`align-${align}`] }
          : rest;
    }
    visit(tree, "element", (node, index, parent) => {
      if (node.tagName !== "table" || !parent || index === undefined) return undefined;
      parent.children[index] = element(
        "div",
        { className: ["table-scroll"], role: "region", ariaLabel: "Table", tabIndex: 0 },
        [node],
      );
      return [SKIP, index + 1];
    });
  };
}
