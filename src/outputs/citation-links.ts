import { archiveFiles, citeFiles } from "#exports/citations/files.ts";

/** A link to a file of citations: its address without the base, and what the file is called once it is saved. */
export interface CitationLink {
  address: string;
  label: string;
  fileName: string;
}

/**
 * Links to the citation files of a page.
 * @param name what the files are called, without the ending
 */
export function citationLinksOf(page: string, name: string): CitationLink[] {
  return citeFiles.map(({ format, ending }) => ({
    address: `${page}cite.${ending}`,
    label: format.label,
    fileName: `${name}.${ending}`,
  }));
}

/** Links to the citation files of the whole archive. */
export function archiveCitationLinks(): CitationLink[] {
  return archiveFiles.map(({ format, ending }) => ({
    address: `/archive.${ending}`,
    label: format.label,
    fileName: `archive.${ending}`,
  }));
}
