/** A tag as the renderer writes it: attributes in double quotes, and no `<` in text. */
const tag = /<(\/?)([a-z][a-z0-9]*)((?:[^">]|"[^"]*")*)>/g;

/** The attributes of a sentence's element: an id or, where another element divides the sentence, none. */
const sentence = /^(?: id="p\d+(?:r\d+)?s\d+")?$/;

/**
 * A rendered body for readers away from its page: its links to parts of itself, such as notes, lead to the page, and
 * the elements that give its sentences ids are gone, since nobody links into a feed.
 * @param url the address of the page
 */
export function detached(html: string, url: string): string {
  const dropped: boolean[] = [];
  return html.replaceAll(tag, (found, closing: string, name: string, attributes: string) => {
    if (name === "a") return found.replace(' href="#', () => ` href="${url}#`);
    if (name !== "span") return found;
    const drop = closing === "" ? sentence.test(attributes) : dropped.pop();
    if (closing === "") dropped.push(drop === true);
    return drop ? "" : found;
  });
}
