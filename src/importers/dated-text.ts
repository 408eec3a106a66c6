import { isBinary } from "./capture.ts";
import { readDatedLine } from "./dated-line.ts";
import { findFooter, isRights, readFooter } from "./footer.ts";
import { boilerplateOf } from "./boilerplate.ts";
import { readHead, readingTimeOf, type Head } from "./head.ts";
import type { Acceptance, Capture, Draft, DraftFrontmatter, Disposition, Importer } from "./importer.ts";
import { toBody, toTree } from "./markdown.ts";
import { notesOn, notesOnTextBelow } from "./notes.ts";
import { findOpening, type Opening } from "./opening.ts";
import { otherFormatOf } from "./other-format.ts";
import { splitLines, toPageLines, type PageLine } from "./page-line.ts";
import { findSummary } from "./summary.ts";

/**
 * Pages copied as plain text: a dateline and a title above, the paragraphs one a line, the site's boilerplate around.
 * Inside the text a line that nothing recognises stays in the body, so that no words are lost.
 */
export const datedText: Importer = {
  format: "dated-text",
  reads: "pages saved as plain text",
  unit: "lines",
  accepts,
  parse,
  textOf: ({ text }) => text,
};

function accepts(capture: Capture): Acceptance {
  // What stands in other formats would be taken for text, with a wrong title and date.
  if (isBinary(capture) || otherFormatOf(capture)) return { accepted: false, lacks: [] };
  const loaded = readPage(toPageLines(splitLines(capture.text)));
  return Array.isArray(loaded) ? { accepted: false, lacks: loaded } : { accepted: true, lacks: [] };
}

function parse(capture: Capture): Draft {
  const all = splitLines(capture.text);
  const lines = toPageLines(all);
  const loaded = readPage(lines);
  if (Array.isArray(loaded)) throw new RangeError(`${capture.name} lacks ${loaded.join(" and ")}`);
  const { opening, head } = loaded;
  const footerStart = findFooter(lines, opening.text);
  const footer = readFooter(lines, footerStart);
  const dispositions = [
    ...head.dispositions,
    ...textDispositions(lines, head.end, opening.text, footerStart),
    ...footer.dispositions,
  ];
  const rights = footer.rights ?? takeRightsAbove(lines, dispositions);
  const textOf = (destination: Disposition["went"]) =>
    lines.filter((_, index) => dispositions[index]?.went === destination).map(({ text }) => text);

  const { dateline, revised } = head.lines;
  const date = dateline && readDatedLine(dateline);
  const readingTime = head.lines.readingTime && readingTimeOf(head.lines.readingTime);
  const frontmatter: DraftFrontmatter = withoutAbsent({
    title: head.lines.title?.text ?? "",
    dek: head.lines.dek?.text,
    byline: head.lines.byline?.text,
    dateline: dateline?.text,
    published: date?.moment ?? "",
    revised: revised && readDatedLine(revised)?.moment,
    readingTime,
    summary: textOf("summary")[0],
    source: footer.name === undefined ? undefined : withoutAbsent({ name: footer.name, tagline: footer.tagline }),
    rights,
    reuse: reuseUnder(rights),
  });
  const byNumber = new Map(lines.map((line, index) => [line.number, dispositions[index]]));
  return {
    frontmatter,
    body: toBody(toTree(textOf("body"))),
    blocks: all.map((text, index) => ({
      line: index + 1,
      text,
      ...(byNumber.get(index + 1) ?? { went: null, why: "blank" }),
    })),
    notes: [
      ...notesOn(capture, date?.timeLeftOut, frontmatter),
      ...notesOnTextBelow(lines.slice(footerStart), footer.dispositions),
    ],
  };
}

/** The opening and the head of a page, or what it lacks. */
function readPage(lines: readonly PageLine[]): { opening: Opening; head: Head } | string[] {
  const opening = findOpening(lines);
  if (Array.isArray(opening)) return opening;
  const head = readHead(lines, opening);
  return head ? { opening, head } : ["a title beside the dateline"];
}

/** What becomes of the lines between head and footer. */
function textDispositions(lines: readonly PageLine[], start: number, text: number, end: number): Disposition[] {
  const dispositions = lines.slice(start, end).map((line, offset): Disposition => {
    const why = boilerplateOf(lines, start + offset);
    if (why !== undefined) return { went: null, why };
    return start + offset < text && !/\p{L}/u.test(line.text)
      ? { went: null, why: "no words, above the text" }
      : { went: "body" };
  });
  const kept = dispositions.flatMap((disposition, offset) => (disposition.went === "body" ? [offset] : []));
  const place = findSummary(kept.map((offset) => lines[start + offset] as PageLine));
  if (!place) return dispositions;
  dispositions[kept[place.summary] as number] = { went: "summary" };
  for (const label of place.labels)
    dispositions[kept[label] as number] = { went: null, why: "a label of a part of the page" };
  return dispositions;
}

/** A page that has no copyright line below may have one above, in its menus; its disposition is set right. */
function takeRightsAbove(lines: readonly PageLine[], dispositions: Disposition[]): string | undefined {
  const index = lines.findIndex((line, at) => isRights(line) && dispositions[at]?.went === null);
  if (index >= 0) dispositions[index] = { went: "rights" };
  return lines[index]?.text;
}

/** Text may be quoted; only an open licence that nothing in the same line takes back allows more. */
function reuseUnder(rights = ""): "excerpt" | undefined {
  const isOpen = /\bpublic domain\b|\bcreative commons\b|\bCC(0| BY)/i.test(rights);
  const isLimited = /\b(all rights reserved|not|except|unless|otherwise|some|parts?|portions?)\b/i.test(rights);
  return isOpen && !isLimited ? undefined : "excerpt";
}

function withoutAbsent<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
