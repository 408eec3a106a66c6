import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { Fragment } from "#passages/fragment.ts";
import { anchors } from "./transforms/anchors.ts";
import { bareAddresses } from "./transforms/bare-addresses.ts";
import { citations } from "./transforms/citations.ts";
import { figures } from "./transforms/figures.ts";
import { headingLinks } from "./transforms/heading-links.ts";
import { headings } from "./transforms/headings.ts";
import { ids } from "./transforms/ids.ts";
import { links } from "./transforms/links.ts";
import { noteIds } from "./transforms/note-ids.ts";
import { notes } from "./transforms/notes.ts";
import { paragraphs } from "./transforms/paragraphs.ts";
import { passages } from "./transforms/passages.ts";
import { retiredAnchors } from "./transforms/retired-anchors.ts";
import { preformatted } from "./transforms/preformatted.ts";
import { sanitising } from "./transforms/sanitising.ts";
import { tables } from "./transforms/tables.ts";

/**
 * The way from Markdown to HTML, in its order.
 * @param lang the language of the text, a BCP 47 tag
 * @param known what is known of the fragments that the text had; none of a new one
 * @param body the text
 */
export function pipeline(lang: string, known: readonly Fragment[], body: string) {
  return (
    unified()
      .use(remarkParse)
      // Tables, footnotes, strikethrough and bare addresses. A single tilde is text: archives write "~40".
      .use(remarkGfm, { singleTilde: false })
      .use(bareAddresses(body))
      // Sanitising puts its own prefix before ids.
      .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: "" })
      // Everything before this is the text's; everything after it is ours and trusted.
      .use(sanitising)
      .use(anchors)
      // Before links, which lists those between notes and marks.
      .use(noteIds, { known })
      // Before figures, so that an image alone becomes one, and before passages, so that every word is in one.
      .use(paragraphs)
      .use(figures)
      // After figures, whose addresses it lists.
      .use(links)
      .use(headings, { known })
      .use(notes)
      // After figures, which are passages; before tables get their box, which is not.
      .use(passages, { lang, known })
      // After passages, whose sentences it quotes.
      .use(citations)
      .use(tables)
      .use(preformatted)
      // After links, which are the author's own, and headings, which give the ids.
      .use(headingLinks)
      // After all that read the text, of which these are no part.
      .use(retiredAnchors, { lang, known })
      // After all that give ids.
      .use(ids)
      .use(rehypeStringify)
  );
}

/** Makes the processor for a text. */
export type Pipeline = (
  lang: string,
  known: readonly Fragment[],
  body: string,
) => Pick<ReturnType<typeof pipeline>, "processSync">;
