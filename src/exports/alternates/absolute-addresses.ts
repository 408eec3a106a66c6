import type { Link } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified, type Processor } from "unified";
import { visit } from "unist-util-visit";
import { htmlAddresses } from "./html-addresses.ts";
import type { LocatedAddress } from "./located-address.ts";

/** A part of what an extension of mdast-util-from-markdown is given. */
interface Compiling {
  stack: object[];
  /** The text since the last buffer, without escapes. */
  resume(): string;
}
interface Token {
  start: { offset: number };
  end: { offset: number };
}

/**
 * Puts other addresses into a Markdown text in the place of those of its links, images, definitions and autolinks, those
 * in raw HTML too, and leaves every other character as it is.
 * @param replace gives the new address for one without its escapes; the same to leave it as it stands
 */
export function withAddresses(markdown: string, replace: (address: string) => string): string {
  if (!mayHaveAddress.test(markdown)) return markdown;
  // The parser doesn't count a mark of byte order.
  if (markdown.startsWith(byteOrder)) return byteOrder + withAddresses(markdown.slice(1), replace);
  let result = "";
  let last = 0;
  for (const { start, end, address, escape } of addressesIn(markdown)) {
    const [old, next] = [markdown.slice(start, end), replace(address)];
    const written = old === address ? next : escape(next);
    result += markdown.slice(last, start) + (next === address ? old : written);
    last = end;
  }
  return result + markdown.slice(last);
}

/** A destination stands after a bracket, others in a tag; a text without either needs no parser, which is slow. */
const mayHaveAddress = /\][(:]|<[a-z]/i;

const byteOrder = "\ufeff";

const mayHaveAttribute = /href|src|cite/i;

/** In the order of the text. */
function addressesIn(markdown: string): LocatedAddress[] {
  const found: LocatedAddress[] = [];
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(noting, (located) => found.push(located))
    .parse(markdown);
  visit(tree, (node) => {
    if (node.type === "html" && mayHaveAttribute.test(node.value)) found.push(...htmlAddresses(markdown, node));
    if (node.type === "link") found.push(...autolink(markdown, node));
  });
  return found.sort((a, b) => a.start - b.start);
}

/** The address of a link that is nothing else, in angle brackets; bare ones lead to other sites. */
function autolink(markdown: string, { url, position }: Link): LocatedAddress[] {
  const [start = 0, end] = [position?.start.offset, position?.end.offset];
  if (markdown.slice(start, end) !== `<${url}>`) return [];
  return [{ start: start + 1, end: start + 1 + url.length, address: url, escape }];
}

/** In a destination all of these may stand after a backslash (CommonMark 0.31, section 2.4), but for white space. */
function escape(address: string): string {
  return address.replaceAll(/[\\<>()&]/g, "\\$&").replaceAll(/[\s\p{Cc}]/gu, encodeURIComponent);
}

/** Has the parser say where it meets a destination; its own trees say only where the whole link is. */
function noting(this: Processor, found: (located: LocatedAddress) => void): void {
  function note(this: Compiling, { start, end }: Token): void {
    const address = this.resume();
    Object.assign(this.stack.at(-1) ?? {}, { url: address });
    found({ start: start.offset, end: end.offset, address, escape });
  }
  const data = this.data() as { fromMarkdownExtensions?: object[] };
  (data.fromMarkdownExtensions ??= []).push({
    exit: { resourceDestinationString: note, definitionDestinationString: note },
  });
}
