import type { Element, ElementContent, Root } from "hast";
import type { VFile } from "vfile";
import type { Text } from "#passages/fits.ts";
import type { Fragment } from "#passages/fragment.ts";
import { retiredAnchorsOf, leadsNowhere, type RetiredAnchor } from "#passages/retired-anchors.ts";
import { succeed } from "#passages/succession.ts";
import { formatDate, parseMoment } from "#piece/dates.ts";
import { pageLanguage } from "#piece/language.ts";
import { isNoteId } from "#piece/note-id.ts";
import { passageOf } from "#piece/passage-id.ts";
import { goneAttribute, retiredClass } from "#markup/marks.ts";
import { wholePassages } from "#markup/whole-passages.ts";
import { anchor, element, elementsIn, hasContent, isBlock } from "../hast.ts";
import { namedOf } from "../named.ts";

declare module "vfile" {
  interface DataMap {
    fragments: Fragment[];
  }
}

/** The elements with ids, and what each element is in. */
interface Places {
  byId: Map<string, Element>;
  parents: Map<Element, Element | Root>;
}

/**
 * Sees to it that no id is lost: says what became of each that the piece ever had (`file.data.fragments`), and puts those
 * that are no longer in the text where they lead, in notes that only one who arrives by them sees. What stands in
 * `class="past"` is no part of the text; withoutRetiredAnchors takes it out.
 * @param options.known what was known of the piece
 * @param options.lang the language of the text; the notes are in that of the pages
 */
export function retiredAnchors({ known, lang }: { known: readonly Fragment[]; lang: string }) {
  return (tree: Root, file: VFile): void => {
    const { fingerprints, successors } = namedOf(file);
    const places = placesOf(tree);
    const fragments = succeed(known, presentIn(places.byId, fingerprints), successors);
    const since = new Map(fragments.map((fragment) => [fragment.id, fragment.since]));
    const dayOf = (id: string) => since.get(passageOf(id) ?? id) ?? "";
    file.data.fragments = fragments;
    const anchors = retiredAnchorsOf(fragments, fingerprints).map((retired) => ({
      ...retired,
      // What is in the text has its words since then, and what is gone is gone since then, as far as is known.
      day: dayOf(leadsNowhere(retired) ? retired.id : retired.at),
    }));
    for (const together of Map.groupBy(anchors, ({ at, as, day }) => `${at} ${as} ${day}`).values()) {
      const [{ at, as, day }] = together as [RetiredAnchor & { day: string }];
      const note = noteOf(together, as, day, lang);
      const node = places.byId.get(at);
      if (!node) tree.children.unshift(note);
      else if (leadsNowhere({ as })) putAfter(node, nextOf(at, fragments, places), places, note);
      else putBefore(node, places, note);
    }
  };
}

function placesOf(tree: Root): Places {
  const places: Places = { byId: new Map(), parents: new Map() };
  const elements = elementsIn(tree);
  for (const parent of [tree, ...elements])
    for (const child of parent.children) if (child.type === "element") places.parents.set(child, parent);
  for (const node of elements) {
    const { id } = node.properties;
    if (typeof id === "string") places.byId.set(id, node);
  }
  return places;
}

/** The heading or passage after one, the last of which has none. */
function nextOf(id: string, fragments: readonly Fragment[], { byId }: Places): Element | undefined {
  const texts = fragments.filter(({ kind, state }) => state === "live" && kind !== "anchor");
  return byId.get(texts[texts.findIndex((text) => text.id === id) + 1]?.id ?? "");
}

/** All that has an id, without the sentences, in the order of the text. */
function presentIn(places: ReadonlyMap<string, Element>, fingerprints: ReadonlyMap<string, string>): Text[] {
  return [...places.keys()].flatMap((id): Text[] => {
    const fingerprint = fingerprints.get(id);
    const passage = passageOf(id);
    // White space makes an id invalid (HTML, 3.2.6), so nothing need lead to it.
    if (fingerprint === undefined)
      return passage === undefined && !/\s/.test(id) ? [{ id, kind: "anchor", fingerprint: "" }] : [];
    if (isNoteId(id)) return [{ id, kind: "anchor", fingerprint }];
    return [{ id, kind: passage === undefined ? "heading" : "passage", fingerprint }];
  });
}

/** The ledger knows the day of the record, until which it had happened. */
function noteText(as: RetiredAnchor["as"], since: string): string {
  if (as === "same") return "";
  if (as === "disputed") return "Two different passages once had this link, so it no longer leads to either.";
  const day = parseMoment(since);
  const until = day ? ` by ${formatDate(day)}` : "";
  return as === "gone" ? `A passage that stood here was removed${until}.` : `This passage was revised${until}.`;
}

function noteOf(retired: readonly RetiredAnchor[], as: RetiredAnchor["as"], since: string, lang: string): Element {
  const text = noteText(as, since);
  const ids = retired.map(({ id }) => anchor(id));
  const words: ElementContent[] = text === "" ? [] : [{ type: "text", value: text }];
  const foreign = text !== "" && lang !== pageLanguage ? { lang: pageLanguage } : {};
  // Where an id leads nowhere, what the note stands in isn't what the reader looks for, and so isn't marked.
  const gone = leadsNowhere({ as }) ? { [goneAttribute]: true } : {};
  return element("span", { className: [retiredClass], ...foreign, ...gone }, [...ids, ...words]);
}

/** What can't begin or end with a note, or would look wrong so. */
const closed = new Set([...wholePassages, "details", "ul", "ol", "dl"]);

function putBefore(node: Element, { parents }: Places, note: Element): void {
  const parent = parents.get(node);
  if (parent && closed.has(node.tagName)) parent.children.splice(parent.children.indexOf(node), 0, note);
  else node.children.unshift(note);
}

/** What may hold items alone. */
const lists = new Set(["ul", "ol", "dl"]);

/**
 * After an element and before the next, in the smallest block that holds both: what followed a quotation isn't to be
 * told of within it.
 */
function putAfter(node: Element, next: Element | undefined, { parents }: Places, note: Element): void {
  const around = new Set<Element | Root>();
  for (let at: Element | Root | undefined = next; at; at = at.type === "root" ? undefined : parents.get(at))
    around.add(at);
  if (around.has(node) && !closed.has(node.tagName)) {
    // After the last of its own words, since the next is within it.
    const last = node.children.findLastIndex((child) => !isBlock(child) && hasContent(child));
    node.children.splice(last + 1, 0, note);
    return;
  }
  let child = node;
  let parent = parents.get(child);
  while (parent && parent.type !== "root" && !around.has(parent)) {
    child = parent;
    parent = parents.get(child);
  }
  if (!parent) return;
  if (parent.type !== "root" && lists.has(parent.tagName)) child.children.push(note);
  else parent.children.splice(parent.children.indexOf(child) + 1, 0, note);
}
