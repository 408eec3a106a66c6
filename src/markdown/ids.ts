import type { Root } from "hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";

declare module "vfile" {
  interface DataMap {
    ids: string[];
  }
}

/** Lists every id, for links to parts of a piece (`file.data.ids`). */
export function ids() {
  return (tree: Root, file: VFile): void => {
    const found: string[] = [];
    visit(tree, "element", ({ properties: { id } }) => {
      if (typeof id === "string") found.push(id);
    });
    file.data.ids = found;
  };
}
