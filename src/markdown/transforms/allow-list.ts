import type { Schema } from "hast-util-sanitize";
import { textPrefix } from "#markup/ids.ts";

/*
 * The HTML that a body may hold; whatever Markdown makes is within it. Everything
 * that isn't named here is dropped: an unknown element leaves its text behind, a
 * script or a frame doesn't. What runs, loads, styles or submits is never named.
 */

/** Elements whose content goes with them, since it isn't prose. */
export const dropped = [
  "script",
  "style",
  "template",
  "iframe",
  "object",
  "embed",
  "noembed",
  "noframes",
  "noscript",
  "title",
  "textarea",
  "select",
  "svg",
  "math",
];

const elements = [
  ...["p", "div", "section", "blockquote", "pre", "hr", "br", "wbr"],
  ...["h1", "h2", "h3", "h4", "h5", "h6"],
  ...["ul", "ol", "li", "dl", "dt", "dd"],
  ...["table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"],
  ...["figure", "figcaption", "img", "details", "summary"],
  ...[
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "cite",
    "code",
    "del",
    "dfn",
    "em",
    "i",
    "ins",
    "kbd",
    "mark",
    "q",
    "s",
    "samp",
    "small",
    "span",
  ],
  ...["strong", "sub", "sup", "time", "u", "var", "ruby", "rt", "rp", "input"],
];

/** The allow-list for rehype-sanitize. */
export const allowList: Schema = {
  tagNames: elements,
  strip: dropped,
  // An id from the text must not shadow a property of the document (DOM clobbering); anchors.ts keeps links to it whole.
  clobber: ["id", "ariaDescribedBy", "ariaLabelledBy"],
  clobberPrefix: textPrefix,
  attributes: {
    "*": ["id", "lang", "dir", "title"],
    a: ["href", "dataFootnoteRef", "dataFootnoteBackref", "ariaDescribedBy"],
    blockquote: ["cite"],
    del: ["cite", "dateTime"],
    details: ["open"],
    img: ["src", "alt"],
    // The check mark of a task list, and no other kind of field.
    input: [["type", "checkbox"], ["disabled", true], "checked"],
    ins: ["cite", "dateTime"],
    ol: ["start", "reversed"],
    q: ["cite"],
    section: ["dataFootnotes"],
    td: ["align", "colSpan", "rowSpan", "headers"],
    th: ["align", "colSpan", "rowSpan", "headers", "scope", "abbr"],
    time: ["dateTime"],
  },
  ancestors: {
    dd: ["dl"],
    dt: ["dl"],
    figcaption: ["figure"],
    li: ["ol", "ul"],
    summary: ["details"],
    ...Object.fromEntries(["caption", "thead", "tbody", "tfoot", "tr", "th", "td"].map((name) => [name, ["table"]])),
  },
  required: { input: { type: "checkbox", disabled: true } },
  protocols: {
    // `piece` is the archive's own: a link to a piece by its id.
    href: ["http", "https", "mailto", "piece"],
    cite: ["http", "https"],
    src: ["http", "https"],
  },
};
