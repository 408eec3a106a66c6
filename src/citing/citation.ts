import { passageNumber } from "#piece/passage-id.ts";

/** What the citation of a quotation names. */
export interface Cited {
  /** As printed, or as the page names its authors; absent if nobody is named. */
  author?: string;
  title: string;
  archive: string;
  /** When it was published, as people write it. */
  date: string;
}

/** A quotation, ready for the clipboard. */
export interface Quotation {
  /** The quoted blocks, each in one line. */
  words: string[];
  cited: Cited;
  /** The ids of the passages it begins and ends in; undefined outside passages. */
  from: string | undefined;
  to: string | undefined;
  /** The address of the quoted words. */
  link: string;
}

/** The citation in parts, so that its title can be a link: Author, “Title,” Archive, date, para. 3. */
export function citationParts({ cited, from, to }: Quotation): { before: string; title: string; after: string } {
  const { author, title, archive, date } = cited;
  const stop = /[?!]$/.test(title) ? "" : ",";
  const pinpoint = pinpointOf(from, to);
  return {
    before: `${author === undefined ? "" : `${author}, `}“`,
    title: `${title}${stop}`,
    after: `” ${archive}, ${date}${pinpoint && `, ${pinpoint}`}`,
  };
}

/** The quotation as plain text: its words, its citation, its address. */
export function plainQuotation(quotation: Quotation): string {
  const { before, title, after } = citationParts(quotation);
  return `“${quotation.words.join("\n\n")}”\n\n${before}${title}${after}, ${quotation.link}`;
}

function pinpointOf(from: string | undefined, to: string | undefined): string {
  if (from === undefined) return "";
  const number = passageNumber(from);
  return to === undefined || to === from ? `para. ${number}` : `paras. ${number}–${passageNumber(to)}`;
}
