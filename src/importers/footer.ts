import { boilerplateOf, mayClose, opensComments, speaksOfSite } from "./boilerplate.ts";
import type { Disposition } from "./importer.ts";
import type { PageLine } from "./page-line.ts";

/** What stands below a piece's text. */
export interface Footer {
  rights: string | undefined;
  /** The name of the publication or site. */
  name: string | undefined;
  tagline: string | undefined;
  /** What became of each line of the footer. */
  dispositions: Disposition[];
}

/** So many paragraphs show that a piece is well under way. */
const underWay = 3;

/**
 * Finds where the text ends and the footer begins: at a copyright line or at boilerplate of the kind that stands below
 * pieces, unless two paragraphs together, neither about the site itself, stand further below. Readers' comments are
 * paragraphs too: what stands below them doesn't count.
 * @param text index of the first paragraph
 * @returns the index of the footer's first line, or the number of lines
 */
export function findFooter(lines: readonly PageLine[], text: number): number {
  const comments = findComments(lines, text);
  const content = lines
    .slice(0, comments)
    .flatMap((line, index) => (boilerplateOf(lines, index) === undefined ? [{ line, index }] : []));
  const lastText = content.findLastIndex(({ line }, at) => isText(line) && isText(content[at + 1]?.line));
  const start = Math.max(text, content[lastText]?.index ?? -1) + 1;
  const end = lines.findIndex((line, index) => index >= start && (isRights(line) || mayClose(lines, index)));
  return end < 0 ? lines.length : end;
}

/**
 * Finds the head of the readers' comments. Within the text there are invitations to comment too; the one below it
 * has other closing boilerplate above it, with no two paragraphs together in between, and a text above that.
 */
function findComments(lines: readonly PageLine[], text: number): number {
  let paragraphs = 0;
  let isClosed = false;
  const index = lines.findIndex((line, at) => {
    if (at < text) return false;
    if (isClosed && opensComments(line)) return true;
    if (isText(line)) paragraphs += 1;
    if (mayClose(lines, at)) isClosed = paragraphs >= underWay;
    else if (isText(line) && isText(lines[at + 1])) isClosed = false;
    return false;
  });
  return index < 0 ? lines.length : index;
}

/**
 * Reads the footer: the first copyright line, and the site's name and tagline where they alone stand below it.
 * Where more stands there, it is the site's links, and no line of them is known to be its name.
 */
export function readFooter(lines: readonly PageLine[], start: number): Footer {
  const footer = lines.slice(start);
  const rights = footer.findIndex(isRights);
  const [name, tagline] = rights < 0 ? [] : readSource(footer[rights], footer.slice(rights + 1));
  const dispositions = footer.map((line, index): Disposition => {
    if (index === rights) return { went: "rights" };
    if (line === name) return { went: "source.name" };
    if (line === tagline) return { went: "source.tagline" };
    const why =
      boilerplateOf(lines, start + index) ?? (isRights(line) ? "another copyright line" : "stands below the text");
    return { went: null, why };
  });
  return { rights: footer[rights]?.text, name: name?.text, tagline: tagline?.text, dispositions };
}

/** A name with a tagline of some words below it; or a name alone, if it shares a word with the holder of the rights. */
function readSource(rights: PageLine | undefined, below: readonly PageLine[]): readonly PageLine[] {
  const [name, tagline] = below;
  if (!name || below.length > 2 || name.prose || name.words > 8 || isRights(name)) return [];
  if (tagline) return tagline.words >= 4 && !isRights(tagline) ? below : [];
  const ofRights = new Set(rights?.text.toLowerCase().match(/\p{L}{4,}/gu));
  return name.text
    .toLowerCase()
    .match(/\p{L}{4,}/gu)
    ?.some((word) => ofRights.has(word))
    ? below
    : [];
}

/** Whether a line is a copyright notice: a sentence about copyright, or a point (c) of a list, isn't one. */
export function isRights({ text, words }: PageLine): boolean {
  return (
    words <= 40 &&
    (/^(©|ⓒ|(copyright|\(c\)|copyright \(c\))\s*(©|ⓒ|\d{4}))/i.test(text) || /\ball rights reserved\.?$/i.test(text))
  );
}

function isText(line: PageLine | undefined): boolean {
  return line !== undefined && line.prose && !speaksOfSite(line) && !isRights(line);
}
