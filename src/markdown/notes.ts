import type { Root } from "hast";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { element, isElement, isNoteMark, isNotes } from "./hast.ts";

/**
 * Names the section of notes, and says in words what the marks and the arrows back lead to. A mark right after another has
 * the class `next`: without a gap, 1 and 2 would be read as 12.
 */
export function notes() {
  return (tree: Root): void => {
    visit(tree, "element", (node, index = 0, parent) => {
      const before = parent?.children[index - 1];
      if (isNoteMark(node) && before && isNoteMark(before)) node.properties["className"] = ["next"];
      if (isNotes(node)) {
        node.properties = { ...node.properties, className: ["notes"], ariaLabelledBy: ["notes"] };
        // In the language of the pages, whatever that of the text.
        const label = element("h2", { id: "notes", lang: "en" }, [{ type: "text", value: "Notes" }]);
        node.children = [label, ...node.children.filter((child) => !isElement(child, "h2"))];
      }
      if (node.properties["dataFootnoteRef"] !== undefined) node.properties["role"] = "doc-noteref";
      if (node.properties["dataFootnoteBackref"] !== undefined) {
        node.properties["role"] = "doc-backlink";
        // A note with several marks numbers its ways back, and what is seen must be in what is read out.
        const number = /\d+$/.exec(toString(node))?.[0];
        node.properties["ariaLabel"] = number === undefined ? "Back to the text" : `Back to the text, ${number}`;
        // The arrow that text faces have; the one that comes with remark is in few.
        visit(node, "text", (text) => {
          text.value = text.value.replace("↩", "↑");
        });
      }
    });
  };
}
