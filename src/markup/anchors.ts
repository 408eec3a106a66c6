import { escapeAttribute } from "./tags.ts";

/** An anchor in a rendered body: an empty element that keeps an id which nothing else there has any more. */
export const anchorPattern = '<span id="[^"]*"></span>';

/** Whether an id of a body is that of an anchor. */
export function isAnchor(html: string, id: string): boolean {
  return html.includes(`<span id="${escapeAttribute(id)}"></span>`);
}
