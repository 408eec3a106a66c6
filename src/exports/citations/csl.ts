import { endsOf, formatDate, printedDate, toMoment, type Moment } from "#piece/dates.ts";
import { withBase } from "#piece/permalink.ts";
import type { Piece } from "#piece/piece.ts";
import type { Vocabulary } from "#piece/vocabulary.ts";
import type { Site } from "#piece/settings.ts";

/** A name as CSL knows it: a person's in parts, or one that stands as it is. */
export type CslName = { family: string; given?: string } | { literal: string };

/**
 * A date as CSL knows it: year, month and day, of which only as many stand as are known; of a range, those of its two
 * ends, as many of both as are known of each, since citeproc-js refuses others.
 */
export interface CslDate {
  "date-parts": [start: number[], end?: number[]];
  /** Present where it is approximate or uncertain, which are one to CSL. */
  circa?: true;
}

/** A piece as an item of CSL-JSON (CSL 1.0.2), from which every citation format is made. */
export interface CslItem {
  /** The piece's id. */
  id: string;
  /** A dated text on a website: `article` is a preprint in CSL 1.0.2 and in Zotero, and `article-magazine` claims a periodical. */
  type: "webpage";
  title: string;
  author?: CslName[];
  issued: CslDate;
  /** The date as EDTF where `issued` can't say it all, in the place that CSL 1.0.2 has for what it has no field for. */
  custom?: { issued: string };
  /** The archive's name, since it is the archive's copy that is cited. */
  "container-title": string;
  /**
   * The permalink. It holds as long as the address by the id, since the ledger keeps both, and unlike that, which leads
   * on by a page of its own, it keeps the fragment of a passage on its way.
   */
  URL: string;
  /** A BCP 47 tag. */
  language: string;
  /** The title where it first appeared, if it differed. */
  "original-title"?: string;
  /** Where it first appeared. */
  "original-publisher"?: string;
  /** When it first appeared, if it was published there on another date. */
  "original-date"?: CslDate;
  /** The version of the text, 12 hexadecimal digits. */
  version: string;
  /** Sentences on its withdrawal, its version, and where it first appeared, for formats that have no fields for that. */
  note: string;
}

/** What citations take from the archive. */
export interface CitedArchive {
  site: Site;
  people: Vocabulary<"people">;
}

/** The CSL-JSON item of a piece. The dateline's place is left out: it isn't where the piece was published. */
export function cslItemOf(piece: Piece, { site, people }: CitedArchive): CslItem {
  const author = namesOf(piece, people);
  return {
    id: piece.id,
    type: "webpage",
    title: oneLine(piece.title),
    ...(author.length > 0 && { author }),
    ...issuedIn(piece.published),
    "container-title": oneLine(site.name),
    URL: site.origin + withBase(site.base, piece.permalink),
    language: piece.lang,
    ...(piece.source && originOf(piece.source)),
    version: piece.version,
    note: [
      piece.withdrawn && oneLine(withdrawalSentence(piece.withdrawn)),
      `${versionSentence(piece)}.`,
      piece.source && oneLine(originSentence(piece.source)),
    ]
      .filter((sentence) => sentence !== undefined)
      .join(" "),
  };
}

/** The version of a piece's text and when it was last revised, without a full stop: `Version 0123456789ab, revised 5 May 2001`. */
export function versionSentence({ version, revised }: Pick<Piece, "version" | "revised">): string {
  return `Version ${version}${revised ? `, revised ${formatDate(revised)}` : ""}`;
}

function withdrawalSentence({ date, reason }: NonNullable<Piece["withdrawn"]>): string {
  return `Withdrawn (${formatDate(toMoment(date))}): ${reason}`;
}

/** When an item was issued, as EDTF: `1787`, `1787-10`, `2004-04-06`, `1754~` or `1754/1763`. */
export function issuedOn({ issued, custom }: CslItem): string {
  return custom?.issued ?? edtfOf(issued);
}

function edtfOf({ "date-parts": ends }: CslDate): string {
  const written = (parts: number[] = []) =>
    parts.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, "0")).join("-");
  return ends.map(written).join("/");
}

/** A name as lists have it, family name first. */
export function listedName(name: CslName): string {
  if ("literal" in name) return name.literal;
  return name.given === undefined ? name.family : `${name.family}, ${name.given}`;
}

function namesOf({ authors, byline }: Piece, people: CitedArchive["people"]): CslName[] {
  if (authors.length === 0) return byline === undefined ? [] : [{ literal: oneLine(byline) }];
  return authors.map((id) => {
    const { name, family, given, collective } = people[id] ?? { name: id };
    if (family === undefined || collective === "true") return { literal: oneLine(name) };
    return { family: oneLine(family), ...(given !== undefined && { given: oneLine(given) }) };
  });
}

type Source = NonNullable<Piece["source"]>;

function originOf({ name, title, published }: Source): Partial<CslItem> {
  return {
    ...(title !== undefined && { "original-title": oneLine(title) }),
    "original-publisher": oneLine(name),
    ...(published !== undefined && { "original-date": cslDate(toMoment(published)) }),
  };
}

/** Ends in the address, where there is one, with no full stop that could be taken for a part of it. */
function originSentence({ name, url, title, published }: Source): string {
  const place = [name, published === undefined ? undefined : formatDate(toMoment(published)), url];
  const said = title === undefined ? "First published in" : `First published as “${title}” in`;
  return `${said} ${place.filter((part) => part !== undefined).join(", ")}`;
}

function issuedIn(published: Moment): Pick<CslItem, "issued" | "custom"> {
  const issued = cslDate(published);
  const known = published.precision === "minute" ? printedDate(published) : published.text;
  return { issued, ...(edtfOf(issued) !== known && { custom: { issued: known } }) };
}

function cslDate(moment: Moment): CslDate {
  const [start, end = start] = endsOf(moment);
  const [first, last] = [partsOf(start), partsOf(end)];
  const known = Math.min(first.length, last.length);
  const [from, to] = [first.slice(0, known), last.slice(0, known)];
  const circa = [start, end].some(({ approximate, uncertain }) => approximate || uncertain);
  const isRange = from.join() !== to.join();
  return { "date-parts": isRange ? [from, to] : [from], ...(circa && { circa }) };
}

function partsOf({ year, month, day }: Moment): number[] {
  return [year, month, day].filter((part) => part !== undefined);
}

/** A text without the characters that end a line or that files of text can't hold, its runs of spaces one, as pages show them. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[ \p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
}
