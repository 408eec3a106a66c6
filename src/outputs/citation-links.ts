import { archiveFiles, citeFiles, type CitationFile } from "#exports/citations/files.ts";

/** A link to a file of citations: its address without the base, and what the file is called once it is saved. */
export interface CitationLink {
  address: string;
  label: string;
  fileName: string;
}

/**
 * Links to the citation files of a page.
 * @param name what the files are called, without the ending
 * @param files those that it has
 */
export function citationLinksOf(
  page: string,
  name: string,
  files: readonly CitationFile[] = citeFiles,
): CitationLink[] {
  return files.map(({ format, ending, file }) => ({
    address: page + file,
    label: format.label,
    fileName: `${name}.${ending}`,
  }));
}

/** Links to the citation files of the whole archive. */
export function archiveCitationLinks(): CitationLink[] {
  return archiveFiles.map(({ format, file }) => ({ address: `/${file}`, label: format.label, fileName: file }));
}
