import type { Root } from "hast";
import type { VFile } from "vfile";
import { elementsIn } from "../hast.ts";

declare module "vfile" {
  interface DataMap {
    ids: string[];
  }
}

/** Lists every id, for links to parts of a piece (`file.data.ids`). */
export function ids() {
  return (tree: Root, file: VFile): void => {
    const ids = elementsIn(tree).map(({ properties }) => properties["id"]);
    file.data.ids = ids.filter((id) => typeof id === "string");
  };
}
