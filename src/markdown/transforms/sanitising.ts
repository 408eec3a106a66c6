import type { Root } from "hast";
import { raw } from "hast-util-raw";
import { sanitize } from "hast-util-sanitize";
import type { VFile } from "vfile";
import { allowList } from "./allow-list.ts";
import { elementsIn } from "../hast.ts";
import { lossesBetween, type Loss } from "./losses.ts";
import { boundElements } from "../nesting.ts";

declare module "vfile" {
  interface DataMap {
    losses: Loss[];
  }
}

/**
 * Makes elements of raw HTML, so that what a browser would see is what is looked at, and drops all that the allow-list
 * doesn't name. Hands on what was lost on the way as `file.data.losses`.
 * @throws TooDeep where elements are nested too deeply
 */
export function sanitising() {
  return (tree: Root, file: VFile): Root => {
    const parsed = raw(tree, { file }) as Root;
    boundElements(parsed);
    prepare(parsed);
    const kept = sanitize(parsed, allowList) as Root;
    file.data.losses = lossesBetween(tree, parsed, kept);
    return kept;
  };
}

function prepare(tree: Root): void {
  for (const { tagName, properties, position } of elementsIn(tree)) {
    // An anchor was once written as `<a name>`, and is an id by now (HTML, 16.2).
    if (tagName === "a") properties["id"] ??= properties["name"];
    // Sanitising keeps the place of what has an end only, and an element that another one closes has none.
    if (position) position.end ??= position.start;
  }
}
