import { pilcrowClass } from "#markup/marks.ts";
import { idIn, replaceTags } from "#markup/tags.ts";
import { wholePassages } from "#markup/whole-passages.ts";
import { isPassage, passageNumber } from "#piece/passage-id.ts";

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
  return replaceTags(html, (tag) => {
    const { written, name, closes } = tag;
    if (name === "a") inLink = !closes;
    // Most tags are spans of sentences.
    if (closes || inLink || name === "span") return written;
    const id = idIn(tag);
    if (!ids.has(id) || !isPassage(id)) return written;
    const number = passageNumber(id);
    const pilcrow = `<a class="${pilcrowClass}" href="#${id}" aria-label="Paragraph ${number}" data-n="${number}"></a>`;
    return wholePassages.includes(name) ? pilcrow + written : written + pilcrow;
  });
}
