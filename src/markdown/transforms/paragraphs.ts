import type { ElementContent, Root } from "hast";
import { element, hasContent, isBlock } from "../hast.ts";

/** Makes a paragraph of words or images that stand in no block, such as those that a dropped element leaves behind. */
export function paragraphs() {
  return (tree: Root): void => {
    const children: Root["children"] = [];
    let run: ElementContent[] = [];
    const flush = () => {
      const stray = run.some(hasContent);
      children.push(...(stray ? [element("p", {}, run)] : run));
      run = [];
    };
    for (const child of tree.children) {
      if (child.type === "doctype" || isBlock(child)) {
        flush();
        children.push(child);
      } else run.push(child);
    }
    flush();
    tree.children = children;
  };
}
