import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CslItem } from "./csl.ts";
import { engineFolder, readLocale, type StyleNode } from "./style-files.ts";

/** What citeproc-js is given of an item. */
type Cited = Partial<CslItem> & { id: string };

/** The part of citeproc-js that is used here. */
interface Processor {
  updateItems(ids: string[]): void;
  makeBibliography(): [object, string[]];
  makeCitationCluster(cites: { id: string; locator?: string; label?: string }[]): string;
}

interface Citeproc {
  Engine: new (
    system: { retrieveLocale(): StyleNode; retrieveItem(): Cited },
    style: StyleNode,
    language: string,
  ) => Processor;
}

/** Writes citations in one style, as HTML that has no elements but `i`. */
export interface Citer {
  /** The item as a bibliography has it. */
  entry(item: CslItem): string;
  /** The item as a note or a text names it. */
  inText(item: CslItem): string;
  /** The same for one paragraph of it. */
  inTextAt(item: CslItem, paragraph: string): string;
}

/** A citer for a style, in American English as the official ones are. */
export async function citerFor(style: StyleNode): Promise<Citer> {
  const { Engine } = await citeproc();
  const locale = readLocale("en-US");
  let current: Cited = { id: "" };
  const processor = new Engine({ retrieveLocale: () => locale, retrieveItem: () => current }, style, "en-US");
  let latest: CslItem | undefined;
  const take = (item: CslItem) => {
    if (item === latest) return;
    latest = item;
    // The engine keeps what it knows of an id, so every item comes under another.
    current = { ...guarded(item), id: String(Number(current.id) + 1) };
    processor.updateItems([current.id]);
  };
  return {
    entry(item) {
      take(item);
      return ownHtml(processor.makeBibliography()[1].join(""));
    },
    inText(item) {
      take(item);
      return ownHtml(processor.makeCitationCluster([{ id: current.id }]));
    },
    inTextAt(item, paragraph) {
      take(item);
      return ownHtml(processor.makeCitationCluster([{ id: current.id, locator: paragraph, label: "paragraph" }]));
    },
  };
}

let loaded: Promise<Citeproc> | undefined;

/** The engine; the package's main file is one that Node can't read. */
function citeproc(): Promise<Citeproc> {
  loaded ??= (async () => {
    const address = pathToFileURL(join(engineFolder(), "index.js")).href;
    const { CSL } = (await import(/* @vite-ignore */ address)) as {
      CSL: new () => { getCiteproc(): Promise<Citeproc> };
    };
    return new CSL().getCiteproc();
  })();
  return loaded;
}

/** What the engine would take for markup or commands in a text, and noncharacters that stand for it, since no text has them. */
const guards = [
  ["<", "\ufdd0", "&lt;"],
  ["$", "\ufdd1", "$"],
  ["%", "\ufdd2", "%"],
] as const;

/** What the styles see of an item, by which a citation can be known again. The engine takes notes for commands, so they are left out. */
export function seenOf({ type, title, author, issued, ...more }: CslItem): Omit<CslItem, "id" | "version" | "note"> {
  const { "container-title": site, URL, language } = more;
  return { type, title: withoutStop(title), ...(author && { author }), issued, "container-title": site, URL, language };
}

/** A title without a full stop at its end, after which the styles would put their own comma; one that marks a short word stays. */
function withoutStop(title: string): string {
  return /\p{Ll}{4}\.$/u.test(title) ? title.slice(0, -1) : title;
}

function guarded(cited: CslItem): Partial<CslItem> {
  let text = JSON.stringify(seenOf(cited)).replaceAll(/[\ufdd0-\ufdef]/g, "\ufffd");
  for (const [sign, guard] of guards) text = text.replaceAll(sign, guard);
  const item = JSON.parse(text) as ReturnType<typeof seenOf>;
  return { ...item, title: item.title.replaceAll(/[^\s"'“”‘’]*[\ufdd0>][\p{L}\p{N}]*/gu, hidden) };
}

/** What looks like markup has no letters for a style to capitalise, as in `</I>`, if it stands as noncharacters for its digits. */
function hidden(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0"));
  return units.join("").replaceAll(/./g, (digit) => String.fromCharCode(0xfde0 + Number.parseInt(digit, 16)));
}

function shown(digits: string): string {
  const unit = [...digits].map((digit) => (digit.charCodeAt(0) - 0xfde0).toString(16)).join("");
  const character = String.fromCharCode(Number.parseInt(unit, 16));
  return character === "&" || character === ">" ? `&#${character.charCodeAt(0)};` : character;
}

function ownHtml(html: string): string {
  let own = html.replaceAll(/<[^>]*>/g, (tag) => (tag === "<i>" || tag === "</i>" ? tag : ""));
  own = own.replaceAll(/[\ufde0-\ufdef]{4}/g, shown);
  for (const [, guard, written] of guards) own = own.replaceAll(guard, () => written);
  return own.trim();
}
