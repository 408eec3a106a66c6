import { isPassage, passageNumber } from "#piece/passage-id.ts";

// The body is our own rendering: in texts `<` is escaped, in attributes `"`.
const tag =
  /<(\/?)(p|li|dt|dd|blockquote|div|section|details|summary|pre|table|figure|a)((?: [^\s"=<>]+(?:="[^"]*")?)*)>/g;
const whole = new Set(["pre", "table", "figure"]);

/**
 * Gives each passage of a body a link to itself, which body.css shows as a pilcrow or as the passage's number. It has no
 * text, so that none is added to the piece's, and is for the page alone. It begins its passage, or stands before one that
 * can hold no link. A passage inside a link goes without, since a link can't hold another.
 * @param html the body
 * @param passages the ids of its passages
 */
export function withPilcrows(html: string, passages: readonly { id: string }[]): string {
  const ids = new Set(passages.map(({ id }) => id));
  let inLink = false;
  return html.replaceAll(tag, (written, end: string, name: string, attributes: string) => {
    if (name === "a") inLink = end === "";
    if (end !== "" || inLink) return written;
    const id = / id="([^"]*)"/.exec(attributes)?.[1] ?? "";
    if (!ids.has(id) || !isPassage(id)) return written;
    const number = passageNumber(id);
    const pilcrow = `<a class="pilcrow" href="#${id}" aria-label="Paragraph ${number}" data-n="${number}"></a>`;
    return whole.has(name) ? pilcrow + written : written + pilcrow;
  });
}
