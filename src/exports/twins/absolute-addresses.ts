import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified, type Processor } from "unified";
import { visit } from "unist-util-visit";

/** Where an address stands in a text, from and to, in UTF-16 code units. */
type Range = [start: number, end: number];

/** A part of what an extension of mdast-util-from-markdown is given. */
interface Compiling {
  buffer(): void;
}
interface Token {
  start: { offset: number };
  end: { offset: number };
}

/**
 * Puts other addresses into a Markdown text in the place of those of its links, images and definitions, those in raw
 * HTML too, and leaves every other character as it is.
 * @param replace gives the new address for one as it stands in the text, escapes and all
 */
export function withAddresses(markdown: string, replace: (address: string) => string): string {
  if (!mayHaveAddress.test(markdown)) return markdown;
  let result = "";
  let last = 0;
  for (const [start, end] of addressesIn(markdown)) {
    result += markdown.slice(last, start) + replace(markdown.slice(start, end));
    last = end;
  }
  return result + markdown.slice(last);
}

/** A destination stands after a bracket, an attribute in a tag; a text without either needs no parser, which is slow. */
const mayHaveAddress = /\][(:]|<[a-z]/i;

/** In the order of the text. */
function addressesIn(markdown: string): Range[] {
  const found: Range[] = [];
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(noting, (range) => found.push(range))
    .parse(markdown);
  visit(tree, "html", ({ value, position }) => {
    const start = position?.start.offset;
    // In a quotation or list the text has marks in it that the value hasn't; only what stands on one line is sure.
    if (start === undefined || markdown.slice(start, start + value.length) !== value) return;
    for (const match of value.matchAll(attribute)) {
      const begin = start + match.index + match[0].length - (match[1] ?? "").length - 1;
      found.push([begin, begin + (match[1] ?? "").length]);
    }
  });
  return found.sort(([a], [b]) => a - b);
}

const attribute = /\s(?:href|src)\s*=\s*"([^"]*)"/gi;

/** Has the parser say where it meets an address; its own trees say only where the whole link is. */
function noting(this: Processor, found: (range: Range) => void): void {
  function note(this: Compiling, { start, end }: Token): void {
    found([start.offset, end.offset]);
    this.buffer();
  }
  const data = this.data() as { fromMarkdownExtensions?: object[] };
  (data.fromMarkdownExtensions ??= []).push({
    enter: { resourceDestinationString: note, definitionDestinationString: note },
  });
}
