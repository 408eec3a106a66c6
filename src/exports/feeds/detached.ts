import { opensSentence } from "#markup/sentences.ts";
import { replaceTags } from "#markup/tags.ts";

/**
 * A rendered body for readers away from its page: its links to parts of itself, such as notes, lead to the page, and
 * the elements that give its sentences ids are gone, since nobody links into a feed.
 * @param url the address of the page
 */
export function detached(html: string, url: string): string {
  const dropped: boolean[] = [];
  return replaceTags(html, (tag) => {
    const { written, name, closes } = tag;
    if (name === "a") return written.replace(' href="#', () => ` href="${url}#`);
    if (name !== "span") return written;
    const drop = closes ? dropped.pop() : opensSentence(tag);
    if (!closes) dropped.push(drop === true);
    return drop ? "" : written;
  });
}
