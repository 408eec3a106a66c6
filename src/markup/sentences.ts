import { isSentence } from "#piece/passage-id.ts";
import { idIn, replaceTags, type WrittenTag } from "./tags.ts";

/** Whether a tag begins the element of a sentence, which has its id alone, or nothing where another element divides it. */
export function opensSentence(tag: WrittenTag): boolean {
  if (tag.name !== "span" || tag.closes) return false;
  const id = idIn(tag);
  return tag.attributes === (isSentence(id) ? ` id="${id}"` : "");
}

/** Our HTML without the ids of sentences. */
export function withoutSentenceIds(html: string): string {
  return replaceTags(html, (tag) => (opensSentence(tag) ? "<span>" : tag.written));
}
