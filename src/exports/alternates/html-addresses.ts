import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";
import type { LocatedAddress } from "./located-address.ts";

/** A raw part of a Markdown text, which in a quotation or list lacks the marks that its lines begin with. */
interface Raw {
  value: string;
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined;
}

/** The attributes that hold addresses, as far as a body may have them. */
const attributes = ["href", "src", "cite"] as const;

/** A line of a raw part, and where it stands in the whole text. */
interface Line {
  text: string;
  start: number;
}

/** The addresses in raw HTML; one that runs over a line's end is none that a browser could follow as it stands. */
export function htmlAddresses(markdown: string, raw: Raw): LocatedAddress[] {
  const lines = linesOf(markdown, raw);
  // A link that isn't closed is in the tree again for each block after it.
  const found = new Map<number, LocatedAddress>();
  const html = lines.map(({ text }) => text).join("\n");
  visit(fromHtml(html, { fragment: true, verbose: true }), "element", (element) => {
    for (const name of attributes) {
      const address = element.properties[name];
      const range = rangeOf(html, element, name);
      if (typeof address !== "string" || range === undefined) continue;
      const start = placeOf(lines, range[0]);
      const end = placeOf(lines, range[1]);
      if (start !== undefined && end !== undefined && end - start === range[1] - range[0])
        found.set(start, { start, end, address, escape });
    }
  });
  return [...found.values()];
}

function escape(address: string): string {
  return address.replaceAll(/[&"'<>\s]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Where the value of an attribute stands, without its quotes. */
function rangeOf(html: string, { data }: Element, name: string): [start: number, end: number] | undefined {
  const position = data?.position?.properties?.[name];
  const [from, to] = [position?.start.offset, position?.end.offset];
  if (from === undefined || to === undefined) return undefined;
  const [whole, before = "", value = ""] = /^([^=]+=\s*)(.*)$/s.exec(html.slice(from, to)) ?? [];
  if (whole === undefined) return undefined;
  const quotes = /^["']/.test(value) ? 1 : 0;
  return [from + before.length + quotes, to - quotes];
}

const lineEnd = /\r\n|\n|\r/;

/** The lines of a raw part; none if they can't be found in the text. */
function linesOf(markdown: string, { value, position }: Raw): Line[] {
  const from = position?.start.offset ?? 0;
  const whole = markdown.slice(from, position?.end.offset);
  const lines: Line[] = [];
  const sources = sourceLines(whole, from);
  for (const [index, text] of value.split(lineEnd).entries()) {
    const source = sources[index];
    // What is left of a tab that a mark takes a part of stands as spaces; nothing else can differ, and that before the text.
    const own = source?.text.endsWith(text) ? text : text.trimStart();
    if (!source?.text.endsWith(own)) return [];
    lines.push({ text: own, start: source.start + source.text.length - own.length });
  }
  return lines;
}

function sourceLines(whole: string, from: number): Line[] {
  const lines: Line[] = [];
  let start = from;
  for (const line of whole.split(/(\r\n|\n|\r)/)) {
    // The parser shows a character that no text may have as another.
    if (!lineEnd.test(line)) lines.push({ text: line.replaceAll("\0", "\ufffd"), start });
    start += line.length;
  }
  return lines;
}

/** Where a character of the joined lines stands in the whole text. */
function placeOf(lines: readonly Line[], offset: number): number | undefined {
  let left = offset;
  for (const { text, start } of lines) {
    if (left <= text.length) return start + left;
    left -= text.length + 1;
  }
  return undefined;
}
