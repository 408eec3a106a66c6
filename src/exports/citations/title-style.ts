import type { StyleNode } from "./style-files.ts";

/**
 * A style of our own that sets titles alone: as an entry plainly, as a mention in quotation marks and with the capitals
 * of titles, and as a mention of a paragraph with those capitals only.
 */
export const titleStyle = node("style", { class: "note", version: "1.0" }, [
  node("citation", {}, [
    node("layout", {}, [
      node("choose", {}, [
        node("if", { variable: "locator" }, [node("text", { variable: "title", "text-case": "title" })]),
        node("else", {}, [node("text", { variable: "title", "text-case": "title", quotes: "true" })]),
      ]),
    ]),
  ]),
  node("bibliography", {}, [node("layout", {}, [node("text", { variable: "title" })])]),
]);

function node(name: string, attrs: StyleNode["attrs"], children: StyleNode[] = []): StyleNode {
  return { name, attrs, children };
}
