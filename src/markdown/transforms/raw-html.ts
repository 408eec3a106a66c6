import { Tokenizer, type Token } from "parse5";

/** A place in a body: line and column counted from 1, the offset from 0. */
export interface Point {
  line: number;
  column: number;
  offset?: number | undefined;
}

/** A tag of raw HTML. */
export interface RawTag {
  /** In lower case. */
  name: string;
  /** As it was written, without its attributes: `<Select>`, `</select>`. */
  written: string;
  end: boolean;
  /** Names without a value inside of it that HTML doesn't know as attributes, as they were written: likely words of the text. */
  words: string[];
  /** Where it stands in the body; the offset is the one that parsing gives its element. */
  at: Point & { offset: number };
}

/** Attributes that are valid without a value (HTML, index of attributes), including obsolete and vendor-specific ones. */
const valueless = new Set(
  (
    "allowfullscreen alt async autofocus autoplay checked class compact contenteditable controls crossorigin declare default " +
    "defer disabled download formnovalidate hidden href id inert ismap itemscope itemprop loop mozallowfullscreen multiple " +
    "muted name nohref nomodule noresize noshade novalidate nowrap open playsinline popover readonly required reversed " +
    "sandbox scoped seamless selected sortable style title translate truespeed typemustmatch value webkitallowfullscreen"
  ).split(" "),
);
const custom = /^(?:data|aria)-|^on[a-z]+$/;

/** A stretch of raw HTML that no browser shows although it is no comment of the author's: one that isn't closed, `<? … ?>`. */
export interface Unshown {
  source: string;
  at: Point;
}

/** What raw HTML is made of. */
export interface RawHtml {
  tags: RawTag[];
  /** The text between the tags. */
  text: string;
  unshown: Unshown[];
}

/**
 * Takes raw HTML apart as a browser would, without making elements of it.
 * @param start where it begins in the body
 */
export function readRawHtml(html: string, start: Point): RawHtml {
  const found: RawHtml = { tags: [], text: "", unshown: [] };
  /** Where the last token ended. */
  let end = { line: 1, column: 1, offset: 0 };
  const pointAt = ({ line, column, offset }: typeof end) => ({
    line: start.line + line - 1,
    column: line === 1 ? start.column + column - 1 : column,
    offset: (start.offset ?? 0) + offset,
  });
  const read = ({ location }: Token.Token) => {
    if (!location) return { source: "", at: pointAt(end) };
    const { startLine, startCol, startOffset, endLine, endCol, endOffset } = location;
    end = { line: endLine, column: endCol, offset: endOffset };
    const at = pointAt({ line: startLine, column: startCol, offset: startOffset });
    return { source: html.slice(startOffset, endOffset), at };
  };
  const readText = (token: Token.CharacterToken) => {
    read(token);
    found.text += token.chars;
  };
  const readUnshown = (token: Token.CommentToken | Token.DoctypeToken) => {
    const each = read(token);
    if (!/^<!--[^]*--!?>$|^<!--?-?>$/.test(each.source)) found.unshown.push(each);
  };
  const readTag = (token: Token.TagToken, isEnd: boolean) => {
    const { source, at } = read(token);
    const [written = ""] = /^<\/?[^\s/>]+/.exec(source) ?? [];
    const attributes = token.attrs.map(({ name }) => {
      const place = token.location?.attrs?.[name];
      return { name, source: place ? html.slice(place.startOffset, place.endOffset) : "" };
    });
    const words = wordsAmong(attributes);
    found.tags.push({ name: token.tagName, written: `${written}>`, end: isEnd, words, at });
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => readTag(token, false),
      onEndTag: (token) => readTag(token, true),
      onComment: readUnshown,
      onDoctype: readUnshown,
      onCharacter: readText,
      onWhitespaceCharacter: readText,
      onNullCharacter: read,
      // A tag that isn't closed makes no token.
      onEof: () => {
        if (end.offset < html.length) found.unshown.push({ source: html.slice(end.offset), at: pointAt(end) });
      },
    },
  );
  tokenizer.write(html, true);
  return found;
}

/** The attributes that are likely words of the text. The pieces of a value with quotation marks inside of it are none. */
function wordsAmong(attributes: readonly { name: string; source: string }[]): string[] {
  const hasValue = attributes.some(({ source }) => source.includes("="));
  if (hasValue && attributes.some(({ name }) => /["{}]/.test(name))) return [];
  return attributes
    .filter(({ source }) => /[\p{L}\p{N}]/u.test(source) && !source.includes("="))
    .filter(({ name }) => !valueless.has(name) && !custom.test(name))
    .map(({ source }) => source);
}
