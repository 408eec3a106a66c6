import type { CslDate, CslItem } from "./csl.ts";
import { citerFor, seenOf, type Citer } from "./engine.ts";
import { titleStyle } from "./title-style.ts";

/*
 * The engine takes about 10 ms for an item, and most items of an archive differ in little but title, address, day and
 * year. Here others stand in for these, so that what the engine makes of one item serves for all that are like it.
 * Titles are still set by the engine, each by itself, since styles change their capitals and quotation marks.
 */

/** What many items have in common, as an item of its own, and how to cite one of them. */
export interface Shape {
  item: CslItem;
  /** Makes a citation of the shape one of the item, both in HTML as the engine writes it. */
  fill(citation: string): string;
}

/**
 * A title, with the sign at its end that every style leaves there. Before others, styles drop signs of their own, and
 * what looks like markup has no letters for the engine.
 */
const plainTitle = /^(?=[“‘"]?[\p{L}\p{Nd}])(?:[^<>]*[\p{L}\p{Nd}])?([?!)]?)$/u;
/** The engine never sets a title in italics that has no letter of these scripts. */
const scripts = /[\dA-Za-z\u00c0-\u017f\u0370-\u052f\u05d6-\u05ea\u0620-\u064a]/;
const plainAddress = /^https?:\/\/[\w.:/~-]+\/$/;

const titleStandIn = "zqtitle";
const addressStandIn = "https://zq.example/";
/** A quotation mark before a title decides on those inside of it. */
const fixedStandIns = [`“?${titleStandIn}`, addressStandIn];
const years = Array.from({ length: 1000 }, (_, count) => 8000 + count);
const days = Array.from({ length: 19 }, (_, count) => 28 - count);

/** The shape of an item; undefined where the engine has to cite the item itself. */
export async function shapeOf(item: CslItem): Promise<Shape | undefined> {
  const { title, URL, issued, ...others } = seenOf(item);
  const rest = JSON.stringify(others).toLowerCase();
  const end = plainTitle.exec(title)?.[1];
  if (end === undefined || !scripts.test(title) || !plainAddress.test(URL) || rest.includes("zq")) return undefined;
  const date = dateStandIn(issued, rest);
  const titles = await (titleCiter ??= citerFor(titleStyle));
  const standIns = new RegExp([...fixedStandIns, ...date.replaced.keys()].join("|"), "gi");
  const original = (found: string) =>
    found === addressStandIn ? URL : (date.replaced.get(found) ?? titleFor(found, item, end, titles));
  return {
    item: { ...item, title: titleStandIn + end, URL: addressStandIn, issued: date.issued },
    fill: (citation) => citation.replaceAll(standIns, original),
  };
}

/** A title as a style sets it where its stand-in was found, without the sign at its end, which stands there already. */
function titleFor(found: string, item: CslItem, end: string, titles: Citer): string {
  if (found.startsWith("“")) return titles.inText(item).slice(0, -1 - end.length);
  const title = found === titleStandIn ? titles.entry(item) : titles.inTextAt(item, "1");
  return title.slice(0, title.length - end.length);
}

/** A date with another year and day, which the rest of an item doesn't contain, and what they replaced. Ranges and doubtful dates stay. */
function dateStandIn(issued: CslDate, rest: string): { issued: CslDate; replaced: Map<string, string> } {
  const [[year = 0, month, day], end] = issued["date-parts"];
  const [otherYear, otherDay] = [years, days].map((numbers) => numbers.find((each) => !rest.includes(String(each))));
  // Years of fewer digits get letters.
  const isPlain = !end && !issued.circa && year >= 1000;
  if (!isPlain || otherYear === undefined || otherDay === undefined) return { issued, replaced: new Map() };
  const replaced = new Map([[String(otherYear), String(year)]]);
  if (day !== undefined) replaced.set(String(otherDay), String(day));
  const parts = [otherYear, month, day && otherDay].filter((part) => part !== undefined);
  return { issued: { "date-parts": [parts] }, replaced };
}

let titleCiter: Promise<Citer> | undefined;
