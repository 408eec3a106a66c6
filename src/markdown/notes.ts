import type { Root } from "hast";
import { visit } from "unist-util-visit";
import { element, isElement, isNotes } from "./hast.ts";

/** Names the section of notes, and says in words what the marks and the arrows back lead to. */
export function notes() {
  return (tree: Root): void => {
    visit(tree, "element", (node) => {
      if (isNotes(node)) {
        node.properties = { ...node.properties, className: ["notes"], ariaLabelledBy: ["notes"] };
        const label = element("h2", { id: "notes" }, [{ type: "text", value: "Notes" }]);
        node.children = [label, ...node.children.filter((child) => !isElement(child, "h2"))];
      }
      if (node.properties["dataFootnoteRef"] !== undefined) node.properties["role"] = "doc-noteref";
      if (node.properties["dataFootnoteBackref"] !== undefined) {
        node.properties["role"] = "doc-backlink";
        node.properties["ariaLabel"] = "Back to the text";
      }
    });
  };
}
