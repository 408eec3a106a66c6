import type { Root } from "hast";
import { toString } from "hast-util-to-string";
import type { VFile } from "vfile";
import { rootScheme } from "#markup/schemes.ts";
import { elementsIn } from "../hast.ts";

/** A link or image of a body, as it was written and where. */
export interface Target {
  address: string;
  /** Line in the body, counted from 1; absent where raw HTML hides it. */
  line?: number;
  column?: number;
  /** The words, of links to other sites. */
  text?: string;
  /** The text alternative, of images. */
  alt?: string;
}

declare module "vfile" {
  interface DataMap {
    links: Target[];
    images: Target[];
  }
}

/**
 * Lists every link and image for the checks (`file.data.links`, `file.data.images`), and writes an address inside the
 * archive (`/2004/`) so that place.ts can put it under the base.
 */
export function links() {
  return (tree: Root, file: VFile): void => {
    const found: Target[] = [];
    const images: Target[] = [];
    for (const node of elementsIn(tree)) {
      const start = node.position?.start;
      const place = start === undefined ? {} : { line: start.line, column: start.column };
      const { href, src, alt, ...rest } = node.properties;
      if (node.tagName === "a" && typeof href === "string") {
        const words = /^(https?:)?\/\//i.test(href) ? { text: toString(node).replaceAll(/\s+/g, " ").trim() } : {};
        found.push({ address: href, ...words, ...place });
        node.properties = { href: /^\/(?!\/)/.test(href) ? rootScheme + href : href, ...rest };
      }
      if (node.tagName === "img")
        images.push({ address: typeof src === "string" ? src : "", alt: typeof alt === "string" ? alt : "", ...place });
    }
    file.data.links = found;
    file.data.images = images;
  };
}
