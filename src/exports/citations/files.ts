import { citationFormats, type CitationFormat } from "./formats.ts";

/** A file of citations that stands ready on the site. */
export interface CitationFile {
  format: CitationFormat;
  /** What follows the first dot of its name. */
  ending: string;
  /** Its name, the last part of its address. */
  file: string;
}

/** The formats that reference managers read; spreadsheets have the catalogue. */
const managed = citationFormats.filter(({ id }) => id !== "csv");

/** The files `cite.bib`, `cite.ris` and `cite.json` beside the page of a piece or an entity. */
export const citeFiles: readonly CitationFile[] = managed.map((format) => ({
  format,
  ending: format.extension,
  file: `cite.${format.extension}`,
}));

/** The files of the whole archive at its root, `archive.bib`, `archive.ris` and `archive.csl.json`: other files there are JSON too. */
export const archiveFiles: readonly CitationFile[] = managed.map((format) => {
  const ending = format.extension === "json" ? "csl.json" : format.extension;
  return { format, ending, file: `archive.${ending}` };
});
