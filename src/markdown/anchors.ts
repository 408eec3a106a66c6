import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { decodeAddress } from "#piece/permalink.ts";

const prefix = "user-content-";
const noteId = /^fn(ref)?-/;

/**
 * Settles the ids that came with the text, after sanitising has put a prefix before each: those of notes lose it,
 * others keep it and links to them follow; an id given twice stays with the first.
 */
export function anchors() {
  return (tree: Root): void => {
    const settled = new Set<string>();
    visit(tree, "element", (node) => {
      const id = node.properties["id"];
      if (typeof id !== "string") return;
      const bare = id.slice(prefix.length);
      const final = noteId.test(bare) ? bare : id;
      if (settled.has(final)) delete node.properties["id"];
      else node.properties["id"] = final;
      settled.add(final);
    });
    visit(tree, "element", (node) => {
      delete node.properties["ariaDescribedBy"];
      const href = node.properties["href"];
      if (typeof href !== "string" || !href.startsWith("#")) return;
      const named = `${prefix}${decodeAddress(href.slice(1))}`;
      if (settled.has(named)) node.properties["href"] = `#${encodeURIComponent(named)}`;
    });
  };
}
