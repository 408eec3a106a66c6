import type { Heading, Paragraph } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { stringify } from "yaml";
import { slugOf } from "#piece/slug.ts";
import type { Converted } from "./convert.ts";
import { paragraphsOf, type CorpusDocument } from "./corpus.ts";
import { essayHeading, minutesHeading } from "./headings.ts";

/**
 * The file of a piece. Links of the corpus have lost their places in the text, so those to other pieces become references.
 * @param others every piece of the corpus, in order
 * @param common where the documents first appeared that don't say so themselves
 */
export function fileOf(piece: Converted, others: readonly Converted[], common: CorpusDocument["source"]): string {
  const { document, id, published, slug } = piece;
  const source = document.source ?? common;
  const [chapter] = document.topics;
  const chapters = others.filter((other) => chapter !== undefined && other.document.topics[0] === chapter);
  const series =
    document.series ?? (chapter === undefined ? undefined : { name: chapter, part: chapters.indexOf(piece) + 1 });
  const linked = new Set((document.links ?? []).map((link) => link.replace("/milestones/", "")));
  const references = others
    .filter((other) => other !== piece && linked.has(other.document.id))
    .map((other) => ({ title: other.document.title, piece: other.id }));
  const frontmatter = {
    id,
    title: document.title.trim(),
    slug,
    kind: document.kind === "documents" ? "background" : "analysis",
    ...bylineOf(document),
    ...(document.dateline === undefined ? {} : { dateline: document.dateline }),
    published,
    ...(document.event_dates && document.date ? { revised: document.date } : {}),
    ...(document.summary === undefined ? {} : { summary: document.summary }),
    ...(series === undefined ? {} : { series: { id: slugOf(series.name), part: String(series.part) } }),
    topics: [...document.topics, ...(document.kind === undefined ? [] : [document.kind])].map(slugOf),
    references,
    ...(source === undefined ? {} : { source }),
  };
  const yaml = stringify(frontmatter, { schema: "failsafe", lineWidth: 0 });
  return `---\n${yaml}---\n\n${document.markdown ? `${document.text}\n` : bodyOf(document)}`;
}

function bylineOf({ author = [], signature }: CorpusDocument): { byline?: string; authors?: string[] } {
  const byline = signature ?? author.join(", ");
  return { ...(byline === "" ? {} : { byline }), ...(author.length === 0 ? {} : { authors: author.map(slugOf) }) };
}

/** Paragraphs of plain text as Markdown, with headings where they are some. */
function bodyOf(document: CorpusDocument): string {
  const paragraphs = paragraphsOf(document);
  const levelOf = document.kind === "documents" ? minutesHeading : essayHeading;
  const children = paragraphs.map((value, index): Heading | Paragraph => {
    const text = [{ type: "text" as const, value }];
    const level = index === paragraphs.length - 1 ? undefined : levelOf(value);
    return level === undefined
      ? { type: "paragraph", children: text }
      : { type: "heading", depth: level, children: text };
  });
  return toMarkdown({ type: "root", children }, { extensions: [gfmToMarkdown()] });
}
