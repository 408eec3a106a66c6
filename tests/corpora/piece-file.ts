import type { Heading, Paragraph } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { stringify } from "yaml";
import { slugOf } from "#piece/slug.ts";
import type { Converted } from "./convert.ts";
import { paragraphsOf } from "./corpus.ts";
import { essayHeading, minutesHeading, type HeadingLevel } from "./headings.ts";

/**
 * The file of a piece. Links of the corpus have lost their places in the text, so those to other pieces become references.
 * @param others every piece of the corpus, in order
 * @param source the name of the corpus
 */
export function fileOf(piece: Converted, others: readonly Converted[], source: string): string {
  const { document, id, published, slug } = piece;
  const [chapter] = document.topics;
  const chapters = others.filter((other) => chapter !== undefined && other.document.topics[0] === chapter);
  const linked = new Set((document.links ?? []).map((link) => link.replace("/milestones/", "")));
  const references = others
    .filter((other) => other !== piece && linked.has(other.document.id))
    .map((other) => ({ title: other.document.title, piece: other.id }));
  const frontmatter = {
    id,
    title: document.title.trim(),
    slug,
    kind: document.kind === "documents" ? "background" : "analysis",
    ...(document.author?.length ? { byline: document.author.join(", "), authors: document.author.map(slugOf) } : {}),
    published,
    ...(document.event_dates && document.date ? { revised: document.date } : {}),
    ...(chapter === undefined ? {} : { series: { id: slugOf(chapter), part: String(chapters.indexOf(piece) + 1) } }),
    topics: [...document.topics, ...(document.kind === undefined ? [] : [document.kind])].map(slugOf),
    references,
    source: { name: source },
  };
  const yaml = stringify(frontmatter, { schema: "failsafe", lineWidth: 0 });
  return `---\n${yaml}---\n\n${bodyOf(paragraphsOf(document), document.kind === "documents" ? minutesHeading : essayHeading)}`;
}

/** Paragraphs of plain text as Markdown, with headings where they are some. */
function bodyOf(paragraphs: readonly string[], levelOf: HeadingLevel): string {
  const children = paragraphs.map((value, index): Heading | Paragraph => {
    const text = [{ type: "text" as const, value }];
    const level = index === paragraphs.length - 1 ? undefined : levelOf(value);
    return level === undefined
      ? { type: "paragraph", children: text }
      : { type: "heading", depth: level, children: text };
  });
  return toMarkdown({ type: "root", children }, { extensions: [gfmToMarkdown()] });
}
