import type { CslItem } from "#exports/citations/csl.ts";
import { withBase } from "#piece/permalink.ts";

/** So many pieces are in one file of citation records. */
export const recordsInFile = 200;

/** So many pieces are exported at most. */
export const mostExported = 1000;

/** A file to be saved. */
export interface Download {
  name: string;
  mediaType: string;
  text: string;
}

/**
 * The citations of pieces, in the order of the rows.
 * @param rows the pieces by their place in the archive, newest first, counted from 0; those past the thousandth are left out
 * @param base the archive's base; begins and ends with a slash
 * @throws Error if the records can't be fetched
 */
export async function citationsOf(rows: readonly number[], base: string): Promise<CslItem[]> {
  const wanted = rows.slice(0, mostExported);
  const records = await fetchRecords(new Set(wanted.map(fileOf)), base);
  return wanted.map((row) => {
    const item = records.get(fileOf(row))?.[row % recordsInFile];
    if (!item) throw new Error(`There is no record of piece ${row}.`);
    return item;
  });
}

/**
 * Citations as a file.
 * @param format the id of a citation format
 * @throws Error if there is no such format
 */
export async function exportCitations(items: readonly CslItem[], format: string): Promise<Download> {
  const { citationFormats } = await import("#exports/citations/formats.ts");
  const chosen = citationFormats.find(({ id }) => id === format);
  if (!chosen) throw new Error(`There is no citation format ${format}.`);
  return {
    name: `search-results.${chosen.extension}`,
    mediaType: chosen.mediaType,
    text: await chosen.render(items),
  };
}

function fileOf(row: number): number {
  return Math.floor(row / recordsInFile);
}

async function fetchRecords(files: ReadonlySet<number>, base: string): Promise<Map<number, CslItem[]>> {
  const read = async (file: number): Promise<[number, CslItem[]]> => {
    const response = await fetch(withBase(base, `/search/records/${file}.json`));
    if (!response.ok) throw new Error(`The records of pieces could not be fetched: ${response.status}.`);
    return [file, (await response.json()) as CslItem[]];
  };
  return new Map(await Promise.all([...files].map(read)));
}
