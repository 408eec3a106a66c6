import { namePlaces, type Places } from "./places.ts";

/** What the citation of a quotation names. */
export interface Cited {
  /** As printed, or as the page names its authors; absent if nobody is named. */
  author?: string;
  title: string;
  archive: string;
  /** When it was published, as people write it. */
  date: string;
  /** The version of its text and when that was last revised, as a sentence without a full stop. */
  version: string;
}

/** A quotation, ready for the clipboard. */
export interface Quotation {
  /** The quoted blocks, each in one line. */
  words: string[];
  /** The language of the piece and the direction it is written in, as in HTML; `""` where they are those of the page. */
  lang: string;
  dir: string;
  cited: Cited;
  places: Places;
  /** The address of the quoted words. */
  link: string;
}

/** The citation in parts, so that its title can be a link: Author, “Title,” Archive, date, para. 3 [version]. */
export function citationParts({ cited, places }: Quotation): { before: string; title: string; after: string } {
  const { author, title, archive, date, version } = cited;
  const stop = /[?!]$/.test(title) ? "" : ",";
  const pinpoint = namePlaces(places);
  return {
    before: `${author === undefined ? "" : `${author}, `}“`,
    title: `${title}${stop}`,
    after: `” ${archive}, ${date}${pinpoint && `, ${pinpoint}`} [${version}]`,
  };
}

/** The quotation as plain text: its words, its citation, its address. */
export function plainQuotation(quotation: Quotation): string {
  const { before, title, after } = citationParts(quotation);
  return `“${quotation.words.join("\n\n")}”\n\n${before}${title}${after}, ${quotation.link}`;
}
