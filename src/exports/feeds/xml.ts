import XMLBuilder from "fast-xml-builder";

const builder = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: true });

/** Characters that XML 1.0 allows nowhere, not even escaped (section 2.2), lone surrogates among them. */
// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** An element: its text, or its attributes (under `@_name`), text (under `#text`) and children. */
export type XmlContent = string | { [name: string]: XmlContent | XmlContent[] | undefined };

/**
 * Writes an XML document.
 * @param root the root element by its name
 */
export function xmlDocument(root: Record<string, XmlContent>): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${builder.build(root).replace(forbidden, "")}\n`;
}
