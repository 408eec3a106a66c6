import type { Root } from "hast";
import { toString } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { notesId } from "#markup/ids.ts";
import { notesClass } from "#markup/marks.ts";
import { element, isElement, isMarkLink, isNoteMark, isNotes, isWayBack } from "../hast.ts";

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
        node.properties = { ...node.properties, className: [notesClass], ariaLabelledBy: [notesId] };
        // In the language of the pages, whatever that of the text.
        const label = element("h2", { id: notesId, lang: "en" }, [{ type: "text", value: "Notes" }]);
        node.children = [label, ...node.children.filter((child) => !isElement(child, "h2"))];
      }
      if (isMarkLink(node)) node.properties["role"] = "doc-noteref";
      if (isWayBack(node)) {
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
