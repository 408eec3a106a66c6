import { linksOf } from "./page-links.ts";
import { tagsOf, type Tag } from "./page-tags.ts";

/** What a built page loads, runs and leaves open, as a browser reads it. */
export interface PageFacts {
  /** The content security policy of its meta element; empty where it has none. */
  policy: string;
  /** The texts of its style elements. */
  styles: string[];
  /** The texts of its inline scripts that run. */
  scripts: string[];
  /** The texts of its inline scripts that only instruct the browser: speculation rules and import maps. */
  rules: string[];
  /** The addresses of the scripts that it loads or preloads. */
  scriptFiles: string[];
  /** The addresses of the style sheets that it links. */
  styleFiles: string[];
  /** The addresses that hold up the first rendering. */
  blocking: string[];
  /** The addresses of preloaded fonts. */
  fonts: string[];
  /** Every address that it loads something from. */
  loads: string[];
  /** Every address that it names without loading it: of links, forms and descriptions of the page. */
  links: string[];
  /** The ids of its elements. */
  ids: string[];
  /** Attributes that the policy forbids, each with its element. */
  inlineAttributes: string[];
  /** The addresses of images without a width or a height. */
  unsizedImages: string[];
  /** Where the article begins and ends in the page, in UTF-16 code units; undefined where there is none. */
  article: [start: number, end: number] | undefined;
}

/**
 * Reads a built page; says why where it isn't written as our pages are.
 * @param html the whole page
 */
export function readPage(html: string): PageFacts | string {
  const facts: PageFacts = {
    policy: "",
    styles: [],
    scripts: [],
    rules: [],
    scriptFiles: [],
    styleFiles: [],
    blocking: [],
    fonts: [],
    loads: [],
    links: [],
    ids: [],
    inlineAttributes: [],
    unsizedImages: [],
    article: undefined,
  };
  const tags = tagsOf(html);
  if (typeof tags === "string") return tags;
  let isInHead = false;
  for (const [index, tag] of tags.entries()) {
    if (tag.name === "head") isInHead = !tag.closes;
    if (tag.name === "article" && !tag.closes) facts.article = inside(tags, index);
    if (tag.closes || (tag.attributes.size === 0 && tag.text === "")) continue;
    readElement(tag, isInHead, facts);
  }
  return facts;
}

function readElement(tag: Tag, isInHead: boolean, facts: PageFacts): void {
  const { name, attributes, text } = tag;
  facts.loads.push(...loadedBy(tag));
  facts.links.push(...linksOf(tag));
  if (attributes.has("id")) facts.ids.push(value(tag, "id"));
  for (const attribute of attributes.keys())
    if (attribute === "style" || attribute.startsWith("on")) facts.inlineAttributes.push(`${attribute} on <${name}>`);
  if (name === "style") facts.styles.push(text);
  if (name === "script") readScript(tag, isInHead, facts);
  if (name === "link") readLink(tag, facts);
  if (name === "meta" && /^content-security-policy$/i.test(value(tag, "http-equiv")))
    facts.policy = value(tag, "content");
  if (name === "img" && (value(tag, "width") === "" || value(tag, "height") === ""))
    facts.unsizedImages.push(value(tag, "src"));
}

function readScript(tag: Tag, isInHead: boolean, facts: PageFacts): void {
  const type = value(tag, "type").toLowerCase();
  const isModule = type === "module";
  if (!isModule && type !== "" && !/^(text|application)\/(x-)?(java|ecma)script$/.test(type)) {
    if (type === "speculationrules" || type === "importmap") facts.rules.push(tag.text);
    return;
  }
  const source = value(tag, "src");
  if (source === "") facts.scripts.push(tag.text);
  else facts.scriptFiles.push(source);
  if (source !== "" && isInHead && !isModule && !tag.attributes.has("async") && !tag.attributes.has("defer"))
    facts.blocking.push(source);
}

function readLink(tag: Tag, facts: PageFacts): void {
  const href = value(tag, "href");
  const rel = words(tag, "rel");
  if (rel.includes("stylesheet")) {
    facts.styleFiles.push(href);
    facts.blocking.push(href);
  }
  if (rel.includes("modulepreload")) facts.scriptFiles.push(href);
  if (rel.includes("preload") && value(tag, "as") === "font") facts.fonts.push(href);
}

/** Relations of links that only name an address. */
const naming = new Set([
  "canonical",
  "alternate",
  "author",
  "bookmark",
  "cite-as",
  "collection",
  "describedby",
  "help",
  "item",
  "license",
  "me",
  "next",
  "prev",
  "schema.dc",
  "schema.dcterms",
  "search",
  "type",
]);

/** The addresses that an element loads something from. */
function loadedBy(tag: Tag): string[] {
  const found = ["src", "poster", ...(tag.name === "object" ? ["data"] : [])].map((name) => value(tag, name));
  for (const name of ["srcset", "imagesrcset"])
    found.push(
      ...value(tag, name)
        .split(/,\s+/)
        .map((candidate) => candidate.trim().split(/\s+/)[0] ?? ""),
    );
  if (tag.name === "link" && !words(tag, "rel").every((each) => naming.has(each))) found.push(value(tag, "href"));
  if (/^(image|use|feimage)$/.test(tag.name)) found.push(value(tag, "href"), value(tag, "xlink:href"));
  for (const [name, text] of tag.attributes)
    if (name !== "content" && text.includes("url(")) found.push(...addressesOfStyles(text));
  return found.filter((address) => address !== "");
}

/** The addresses that styles load something from. */
export function addressesOfStyles(css: string): string[] {
  const pattern = /(?:@import\s+url\(|@import|url\()\s*(?:"([^"]*)"|'([^']*)'|([^\s)"';]+))/gi;
  return Array.from(css.matchAll(pattern), ([, double, single, bare]) => double ?? single ?? bare ?? "");
}

/** Where the content of the element that a tag opens begins and ends; undefined where it isn't closed. */
function inside(tags: readonly Tag[], opening: number): [number, number] | undefined {
  const open = tags[opening];
  let depth = 0;
  for (const tag of tags.slice(opening)) {
    if (tag.name !== open?.name) continue;
    depth += tag.closes ? -1 : 1;
    if (depth === 0) return [open.end, tag.start];
  }
  return undefined;
}

function value(tag: Tag, attribute: string): string {
  return tag.attributes.get(attribute) ?? "";
}

function words(tag: Tag, attribute: string): string[] {
  return value(tag, attribute).toLowerCase().split(/\s+/);
}
