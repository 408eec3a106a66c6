import type { Element, Nodes, Root } from "hast";
import { toString } from "hast-util-to-string";
import { htmlTagNames } from "html-tag-names";
import { SKIP, visit } from "unist-util-visit";
import { spacedWords } from "#piece/words.ts";
import { dropped } from "./allow-list.ts";
import { isElement } from "../hast.ts";
import { readRawHtml, type Point, type RawTag, type Unshown } from "./raw-html.ts";

/** Something that was written in a body and doesn't reach the page. */
export interface Loss {
  /**
   * An `element` that isn't kept, or stands where HTML allows none; an `unknown` one, of which HTML has no such name, so
   * that it is likely to be text; `words` within a tag, as in `a <b or c>`, which HTML takes for attributes; `unclosed` or
   * foreign markup, which browsers hide; `text` that was lost for another reason.
   */
  what: "element" | "unknown" | "words" | "unclosed" | "text";
  /** How it begins in the source. */
  source: string;
  /** How many words are lost with it. */
  words: number;
  /** The first of them. */
  beginning: string;
  /** Where it stands in the body, both counted from 1. */
  line: number;
  column: number;
}

/** An element that goes with all that is in it. */
interface Gone {
  name: string;
  text: string;
  start: Point;
  /** Offsets into the body. */
  from: number;
  to: number;
}

const names = new Set(htmlTagNames);
const longestBeginning = 60;

/**
 * Accounts for all that a body's raw HTML and text hold: each element that sanitising or parsing dropped, and all words.
 * Words are counted on both sides, so that none is lost however that came about. Comments are the author's own.
 * @param given the tree of the Markdown, with its raw HTML unread
 * @param parsed the same with the raw HTML made into elements
 * @param kept what sanitising left of that
 * @returns in the order of the body
 */
export function lossesBetween(given: Root, parsed: Root, kept: Root): Loss[] {
  const { tags, texts, unshown } = readGiven(given);
  if (tags.length === 0 && unshown.length === 0) return [];
  const gone = tags.some(({ name }) => dropped.includes(name)) ? goneFrom(parsed) : [];
  const losses = [...droppedTags(tags, kept, gone), ...unshown.map(unshownLoss), ...gone.map(goneLoss)];
  const accounted = lettersIn(toString(kept)) + gone.reduce((sum, { text }) => sum + lettersIn(text), 0);
  if (accounted < lettersIn(texts.join(""))) losses.push(lossOf("text", "", "", { line: 1, column: 1 }));
  return losses.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The tags of a body's raw HTML, what it hides, and the texts that should be seen. */
function readGiven(tree: Root): { tags: RawTag[]; texts: string[]; unshown: Unshown[] } {
  const given: ReturnType<typeof readGiven> = { tags: [], texts: [], unshown: [] };
  visit(tree, (node) => {
    if (node.type === "text") given.texts.push(node.value);
    if (node.type !== "raw") return;
    const html = readRawHtml(node.value, node.position?.start ?? { line: 1, column: 1, offset: 0 });
    given.tags.push(...html.tags);
    given.texts.push(html.text);
    given.unshown.push(...html.unshown);
  });
  return given;
}

function goneFrom(parsed: Root): Gone[] {
  const gone: Gone[] = [];
  visit(parsed, "element", (node) => {
    if (!dropped.includes(node.tagName)) return undefined;
    const start = node.position?.start ?? { line: 1, column: 1 };
    gone.push({ name: node.tagName, text: textIn(node), start, from: start.offset ?? 0, to: endOf(node) });
    return SKIP;
  });
  return gone;
}

/** All text in a node, in templates too. */
function textIn(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (isElement(node) && node.content) return textIn(node.content);
  return "children" in node ? node.children.map(textIn).join("") : "";
}

/** Where an element or the last of what is in it ends; one that isn't closed has no end of its own. */
function endOf(node: Element): number {
  let end = 0;
  const look = (each: Nodes) => void (end = Math.max(end, each.position?.end?.offset ?? 0));
  visit(node, look);
  if (node.content) visit(node.content, look);
  return end;
}

function droppedTags(tags: readonly RawTag[], kept: Root, gone: readonly Gone[]): Loss[] {
  const present = new Set<string>();
  visit(kept, "element", ({ tagName, position }) => {
    present.add(keyOf(tagName, position?.start.offset));
  });
  const opened = new Set<string>();
  let next = 0;
  return tags.flatMap(({ name, written, end, words, at }) => {
    const known = names.has(name);
    const stray = end && !known && !opened.has(name);
    if (!end) opened.add(name);
    // Both are in the order of the body.
    while ((gone[next]?.to ?? Infinity) <= at.offset) next += 1;
    const around = gone[next]?.from ?? Infinity;
    if (around < at.offset) return [];
    // A tag that is none takes its words with it.
    const inside = known && words.length > 0 ? [lossOf("words", written.slice(0, -1), words.join(" "), at)] : [];
    const isThere = end ? !stray : present.has(keyOf(name, at.offset));
    return isThere || around === at.offset
      ? inside
      : [lossOf(known ? "element" : "unknown", written, "", at), ...inside];
  });
}

function unshownLoss({ source, at }: Unshown): Loss {
  const [opening = ""] = /^<(?:!--|[!?/]?\w*)/.exec(source) ?? [];
  return lossOf("unclosed", opening, source.slice(opening.length).replace(/[?/-]*>$/, ""), at);
}

function goneLoss({ name, text, start }: Gone): Loss {
  return lossOf("element", `<${name}>`, text, start);
}

function lossOf(what: Loss["what"], source: string, text: string, { line, column }: Point): Loss {
  const words = spacedWords(text);
  const all = words.join(" ");
  const beginning = all.length > longestBeginning ? `${all.slice(0, longestBeginning)}…` : all;
  return { what, source, words: words.length, beginning, line, column };
}

function keyOf(name: string, offset: number | undefined): string {
  return `${name} ${offset}`;
}

/** The length of a text without its white space, which HTML may fold. */
function lettersIn(text: string): number {
  return text.replaceAll(/\s+/g, "").length;
}
