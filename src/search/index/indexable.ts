import { pieceAttribute } from "#markup/marks.ts";
import { withoutRetiredAnchors } from "#markup/retired-anchors.ts";
import { withoutSentenceIds } from "#markup/sentences.ts";
import { parted } from "../client/text/joints.ts";
import { markedLetters } from "../client/text/letters.ts";
import { markedSigns } from "../client/text/signs.ts";

/** The part of a page that is indexed. The rest, styles above all, would take the indexer most of its time. */
export function articleOf(page: string): string {
  const [start, end] = [page.indexOf(`<article ${pieceAttribute}`), page.indexOf("</article>")];
  if (start < 0 || end < 0) return page;
  return `<!doctype html><html lang="en"><title></title><body>${page.slice(start, end)}</article></body></html>`;
}

/**
 * A page as it is indexed: the ids of its sentences are taken out, since Pagefind keeps the text of everything that has an
 * id, and results lead to passages; so is what stands for passages that were. What describes an image is a part of its
 * passage, and the image is another element, since Pagefind takes the address of a page's first image for a fact of it,
 * which nothing asks for: so all pages have the same facts, and their indexes can be merged. Words that dashes join are apart, all hyphens are the one at which Pagefind takes words apart itself, letters
 * that it would not take for the plain ones are plain and marked, and so are signs that make another word.
 */
export function indexable(html: string): string {
  return markedSigns(markedLetters(parted(withoutSentenceIds(withoutRetiredAnchors(html)))))
    .replaceAll(/[‐‑]/g, "-")
    .replaceAll("<img ", '<embed data-pagefind-index-attrs="alt" ');
}
