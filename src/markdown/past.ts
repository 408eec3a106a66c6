import type { Element, ElementContent, Root } from "hast";
import { visit } from "unist-util-visit";
import type { VFile } from "vfile";
import { formatDate, parseMoment } from "#piece/dates.ts";
import { passageOf } from "#piece/passage-id.ts";
import type { Fragment } from "./fragments.ts";
import { element, hasContent, isBlock } from "./hast.ts";
import { landings, type Landing } from "./landing.ts";
import { succeed, type Present } from "./succession.ts";

declare module "vfile" {
  interface DataMap {
    fragments: Fragment[];
  }
}

/** An element with an id, and what it is in. */
interface Place {
  node: Element;
  parent: Element | Root;
}

/**
 * Sees to it that no id is lost: says what became of each that the piece ever had (`file.data.fragments`), and puts those
 * that are no longer in the text where they lead, in notes that only one who arrives by them sees. What stands in
 * `class="past"` is no part of the text; withoutPast takes it out.
 * @param options.known what was known of the piece
 * @param options.lang the language of the text; the notes are in that of the pages
 */
export function past({ known, lang }: { known: readonly Fragment[]; lang: string }) {
  return (tree: Root, file: VFile): void => {
    const { fingerprints, heirs } = file.data.named ?? { fingerprints: new Map(), heirs: new Map() };
    const places = placesOf(tree);
    const fragments = succeed(known, presentIn(places, fingerprints), heirs);
    const since = new Map(fragments.map((fragment) => [fragment.id, fragment.since]));
    file.data.fragments = fragments;
    const texts = Map.groupBy(landings(fragments, fingerprints), (landing) => `${landing.at} ${landing.as}`);
    for (const landed of texts.values()) {
      const [{ at, as }] = landed as [Landing];
      const note = noteOf(landed, as, since.get(passageOf(at) ?? at) ?? "", lang);
      const place = places.get(at);
      if (!place) tree.children.unshift(note);
      else if (as === "gone") putAfter(place, note);
      else putBefore(place, note);
    }
  };
}

function placesOf(tree: Root): Map<string, Place> {
  const places = new Map<string, Place>();
  visit(tree, "element", (node, _, parent) => {
    const { id } = node.properties;
    if (typeof id === "string" && parent) places.set(id, { node, parent });
  });
  return places;
}

/** All that has an id, without the sentences, in the order of the text. */
function presentIn(places: ReadonlyMap<string, Place>, fingerprints: ReadonlyMap<string, string>): Present[] {
  return [...places.keys()].flatMap((id): Present[] => {
    const fingerprint = fingerprints.get(id);
    const passage = passageOf(id);
    // White space makes an id invalid (HTML, 3.2.6), so nothing need lead to it.
    if (fingerprint === undefined)
      return passage === undefined && !/\s/.test(id) ? [{ id, kind: "anchor", fingerprint: "" }] : [];
    return [{ id, kind: passage === undefined ? "heading" : "passage", fingerprint }];
  });
}

function noteText(as: Landing["as"], since: string): string {
  if (as === "same") return "";
  if (as === "gone") return "A passage that stood here was removed.";
  const day = parseMoment(since);
  return day ? `This passage was revised on ${formatDate(day)}.` : "This passage was revised.";
}

function noteOf(landed: readonly Landing[], as: Landing["as"], since: string, lang: string): Element {
  const text = noteText(as, since);
  const ids = landed.map(({ id }) => element("span", { id }, []));
  const words: ElementContent[] = text === "" ? [] : [{ type: "text", value: text }];
  const foreign = text !== "" && lang !== "en" ? { lang: "en" } : {};
  // Where something is gone, what the note stands in isn't what the reader looks for, and so isn't marked.
  const gone = as === "gone" ? { dataGone: true } : {};
  return element("span", { className: ["past"], ...foreign, ...gone }, [...ids, ...words]);
}

/** What can't begin or end with a note, or would look wrong so. */
const closed = new Set(["pre", "table", "figure", "details", "ul", "ol", "dl"]);

function putBefore({ node, parent }: Place, note: Element): void {
  if (closed.has(node.tagName)) parent.children.splice(parent.children.indexOf(node), 0, note);
  else node.children.unshift(note);
}

/** After the last of an element's own words, since blocks within it are passages too. */
function putAfter({ node, parent }: Place, note: Element): void {
  const last = node.children.findLastIndex((child) => !isBlock(child) && hasContent(child));
  if (closed.has(node.tagName)) parent.children.splice(parent.children.indexOf(node) + 1, 0, note);
  else node.children.splice(last + 1, 0, note);
}
