import type { Hit } from "./engine.ts";

/** A hit as an item of the result list. Nothing of the archive's text is taken for markup. */
export function resultItem({ piece, url, title, published, excerpt }: Hit): HTMLLIElement {
  const item = document.createElement("li");
  item.dataset["piece"] = piece;
  item.className = "border-b border-rule py-4 last:border-b-0";
  const date = paragraph("text-small text-quiet", published);
  const heading = paragraph("text-lead");
  const link = document.createElement("a");
  link.href = url;
  link.textContent = title;
  heading.append(link);
  const passage = paragraph("mt-1");
  passage.append(...marked(excerpt));
  item.append(date, heading, passage);
  return item;
}

function paragraph(className: string, text = ""): HTMLParagraphElement {
  const node = document.createElement("p");
  node.className = className;
  node.textContent = text;
  return node;
}

/** The text of an excerpt, its marks kept and any other markup dropped. */
function marked(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html");
  return [...parsed.body.childNodes].map((node) => {
    const text = node.textContent ?? "";
    if (node.nodeName !== "MARK") return document.createTextNode(text);
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}
