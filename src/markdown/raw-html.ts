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
  /** Where it stands in the body; the offset is the one that parsing gives its element. */
  at: Point & { offset: number };
}

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
    found.tags.push({ name: token.tagName, written: `${written}>`, end: isEnd, at });
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
