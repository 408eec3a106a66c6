import { bibtex } from "./bibtex.ts";
import type { CslItem } from "./csl.ts";
import { csv } from "./csv.ts";
import { ris } from "./ris.ts";

/** A format that reference managers or spreadsheets read. */
export interface CitationFormat {
  id: string;
  label: string;
  /** Of its files, without the dot. */
  extension: string;
  mediaType: string;
  /** The text of a file of items. */
  render(items: readonly CslItem[]): string | Promise<string>;
}

/** Every format of citations. */
export const citationFormats: readonly CitationFormat[] = [
  { id: "bibtex", label: "BibTeX", extension: "bib", mediaType: "application/x-bibtex", render: bibtex },
  { id: "ris", label: "RIS", extension: "ris", mediaType: "application/x-research-info-systems", render: ris },
  {
    id: "csl-json",
    label: "CSL-JSON",
    extension: "json",
    mediaType: "application/vnd.citationstyles.csl+json",
    render: (items) => JSON.stringify(items, undefined, 2),
  },
  { id: "csv", label: "CSV", extension: "csv", mediaType: "text/csv;charset=utf-8", render: csv },
];
