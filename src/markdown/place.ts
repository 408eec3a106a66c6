import { figureScheme, pieceScheme, rootScheme } from "#markup/schemes.ts";
import { escapeAttribute, unescapeAttribute } from "#markup/tags.ts";
import { withBase } from "#piece/permalink.ts";

/** What a body's addresses depend on besides its text, so that rendered bodies can be kept while these change. */
export interface Placing {
  /** The archive's base; begins and ends with a slash. */
  base: string;
  /** The permalink of a piece, undefined where there is no such piece. */
  permalinkOf(id: string): string | undefined;
  /** Width and height of a figure in pixels, undefined where they are not known. */
  sizeOf(figure: string): { width: number; height: number } | undefined;
  /** The archived copy of a page on another site and the moment when it was made, undefined where none is known. */
  copyOf(address: string): { url: string; date: string } | undefined;
}

// Only the pipeline writes these schemes in these places: sanitising leaves no `root:` or `figure:`, and `<` is escaped in text.
const placeholder = new RegExp(
  `<(a href|img src)="(${pieceScheme}|${rootScheme}|${figureScheme})([^"#]*)([^"]*)"`,
  "g",
);

const outgoing = /<a href="((?:https?:)?\/\/[^"]*)"/gi;

/**
 * Makes the addresses of a rendered body the published ones: pieces by permalink, everything under the base, images with
 * their size, links to other sites with the copy that an archive of the web keeps.
 */
export function place(html: string, placing: Placing): string {
  return robust(placeOwn(html, placing), placing);
}

/** Names archived copies as Robust Links (robustlinks.mementoweb.org/spec, section 2). */
function robust(html: string, { copyOf }: Placing): string {
  return html.replaceAll(outgoing, (link, address: string) => {
    const copy = copyOf(unescapeAttribute(address));
    if (!copy) return link;
    const url = escapeAttribute(copy.url);
    return `${link} data-originalurl="${address}" data-versionurl="${url}" data-versiondate="${copy.date.slice(0, 10)}"`;
  });
}

function placeOwn(html: string, { base, permalinkOf, sizeOf }: Placing): string {
  return html.replaceAll(placeholder, (_, attribute: string, scheme: string, address: string, fragment: string) => {
    if (scheme === figureScheme) {
      // A name may hold an ampersand, whose escape looks like a fragment.
      const figure = address + fragment;
      const size = sizeOf(unescapeAttribute(figure));
      const dimensions = size ? ` width="${size.width}" height="${size.height}"` : "";
      return `<${attribute}="${withBase(base, `/figures/${figure}`)}"${dimensions}`;
    }
    const path = scheme === pieceScheme ? (permalinkOf(address) ?? "/") : address;
    return `<${attribute}="${withBase(base, path)}${fragment}"`;
  });
}
