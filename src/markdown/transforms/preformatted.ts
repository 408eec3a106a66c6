import type { Root } from "hast";
import { elementsIn } from "../hast.ts";

/** Lets the keyboard scroll preformatted text, whose lines may be longer than a window is wide. */
export function preformatted() {
  return (tree: Root): void => {
    for (const node of elementsIn(tree))
      if (node.tagName === "pre") node.properties = { ...node.properties, tabIndex: 0 };
  };
}
