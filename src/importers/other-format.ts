import { isCsv, isFrontmatter, isHtml, isJson, isMail, isMhtml, isXml } from "./format-detection.ts";
import type { Capture } from "./importer.ts";

/** A format of files that no importer reads, known by its beginning. */
export interface OtherFormat {
  /** What such a file is, as a noun with its article. */
  name: string;
  /** What to do with it. */
  fix: string;
}

interface Signature extends OtherFormat {
  /**
   * @param bytes the first bytes, a character each
   * @param text the text without white space at either end
   */
  begins(bytes: string, text: string): boolean;
}

/** So many bytes, or characters, tell one kind of container from another. */
const looked = 4096;

const savePage = "Open it in a browser, save the page as plain text, and import that.";
const saveAsText = "Open it, save it as plain text, and import that.";
const copyText = "Copy the text into a piece begun with npm run new.";
const savePages = "Open each text as a page in a browser, save it as plain text, and import that.";

/** Of formats that contain one another, the inner one stands first. */
const signatures: readonly Signature[] = [
  { name: "a PDF document", fix: saveAsText, begins: (bytes) => bytes.slice(0, 1024).includes("%PDF-") },
  { name: "a PostScript document", fix: saveAsText, begins: (bytes) => bytes.startsWith("%!PS") },
  { name: "a Rich Text document", fix: saveAsText, begins: (bytes) => bytes.startsWith("{\\rtf") },
  {
    name: "an old Microsoft Office file (.doc, .xls, .ppt)",
    fix: saveAsText,
    begins: (bytes) => bytes.startsWith("\xd0\xcf\x11\xe0"),
  },
  { name: "an EPUB book", fix: saveAsText, begins: (bytes) => isZip(bytes, /application\/epub\+zip/) },
  { name: "an OpenDocument text", fix: saveAsText, begins: (bytes) => isZip(bytes, /application\/vnd\.oasis/) },
  { name: "a Microsoft Office file", fix: saveAsText, begins: (bytes) => isZip(bytes, /Content_Types|_rels\//) },
  { name: "a ZIP archive", fix: "Unpack it, and import the plain text in it.", begins: (bytes) => isZip(bytes, /^/) },
  {
    name: "an export of a WordPress site (WXR)",
    fix: savePages,
    begins: (_, text) => isXml(text) && text.slice(0, looked).includes("wordpress.org/export/"),
  },
  {
    name: "a feed (RSS or Atom)",
    fix: savePages,
    begins: (_, text) => isXml(text) && /<(?:rss|rdf:RDF|(?:\w+:)?feed)[\s>]/i.test(text.slice(0, looked)),
  },
  { name: "a web page in HTML", fix: savePage, begins: (_, text) => isHtml(text) },
  { name: "an XML document", fix: copyText, begins: (_, text) => isXml(text) },
  { name: "a web page with its files (MHTML)", fix: savePage, begins: (_, text) => isMhtml(text) },
  { name: "a server's answer", fix: copyText, begins: (_, text) => /^(?:HTTP|WARC)\/\d/.test(text) },
  { name: "e-mail", fix: copyText, begins: (_, text) => isMail(text) },
  {
    name: "Markdown with frontmatter",
    fix: "Rename its fields to those in src/piece/schema.ts and put the file in pieces/ of the archive folder.",
    begins: (_, text) => isFrontmatter(text),
  },
  { name: "data in JSON", fix: copyText, begins: (_, text) => isJson(text) },
  { name: "a table (CSV)", fix: copyText, begins: (_, text) => isCsv(text) },
];

/** The format of a file that isn't a page saved as plain text; undefined of what may be one. */
export function otherFormatOf(capture: Capture): OtherFormat | undefined {
  const bytes = Buffer.from(capture.bytes.subarray(0, looked)).toString("latin1");
  const text = capture.text.trim();
  return signatures.find(({ begins }) => begins(bytes, text));
}

/** @param sign what stands among the first bytes */
function isZip(bytes: string, sign: RegExp): boolean {
  return (bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06")) && sign.test(bytes);
}
