import { endsOf, toMoment, type Moment } from "#piece/dates.ts";
import { issuedOn, type CslItem, type CslName } from "./csl.ts";
import { latexText } from "./latex.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Items as a BibTeX file in UTF-8 with BibLaTeX's entry type and date; the older styles take the type for `misc` and
 * read year and month.
 */
export function bibtex(items: readonly CslItem[]): string {
  return items.map(entry).join("\n");
}

function entry(item: CslItem): string {
  const issued = toMoment(issuedOn(item));
  const site = `{${latexText(item["container-title"])}}`;
  const fields: [string, string | undefined][] = [
    ["author", item.author && `{${item.author.map(nameField).join(" and ")}}`],
    // The inner braces keep styles from changing capitals.
    ["title", `{{${latexText(item.title)}}}`],
    // The site's name has no field that all read: Zotero and JabRef read this one, and BibLaTeX the next.
    ["journal", site],
    ["organization", site],
    // Readers that take values for TeX take the sign for both doubts for a comment, so that the stronger one stands for it.
    ["date", `{${issued.text.replaceAll("%", "?")}}`],
    ["year", `{${yearField(issued)}}`],
    ["month", monthField(issued)],
    ["url", `{${item.URL}}`],
    // The older styles print no url.
    ["howpublished", `{${latexText(item.URL)}}`],
    ["langid", `{${item.language}}`],
    ["version", `{${item.version}}`],
    ["note", `{${latexText(item.note)}}`],
  ];
  const lines = fields.flatMap(([field, value]) => (value === undefined ? [] : [`  ${field} = ${value},\n`]));
  return `@online{${item.id},\n${lines.join("")}}\n`;
}

/** The year or years, for styles that print this field as it stands. */
function yearField(issued: Moment): string {
  const years = endsOf(issued).map((date) =>
    date === undefined
      ? []
      : `${date.approximate ? "ca. " : ""}${String(date.year).padStart(4, "0")}${date.uncertain ? "?" : ""}`,
  );
  return [...new Set(years)].join("--");
}

/** The month of a date that stands for itself: styles put it before the year or years. */
function monthField({ month, end, approximate, uncertain }: Moment): string | undefined {
  return month === undefined || end || approximate || uncertain ? undefined : months[month - 1];
}

/** A name in braces is not taken apart at its commas and at the word "and". */
function nameField(name: CslName): string {
  if ("literal" in name) return `{${latexText(name.literal)}}`;
  const [family, given] = [latexText(name.family), name.given && latexText(name.given)];
  return given === undefined ? `{${family}}` : `${guarded(family)}, ${guarded(given)}`;
}

function guarded(part: string): string {
  return /,|\band\b/i.test(part) ? `{${part}}` : part;
}
