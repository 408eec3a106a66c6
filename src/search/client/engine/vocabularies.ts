import type { FactColumn, Facts } from "../facts/facts.ts";

/** A facet or the languages: what is filtered by, without the pieces that have each value. */
export interface VocabularyColumn extends Pick<FactColumn, "id" | "label" | "pages"> {
  /** The id and the name of each value that some piece has, and its other names. */
  values: readonly (readonly [id: string, name: string, ...aliases: string[]])[];
}

/**
 * Fetches the names of all that an archive can be filtered by.
 * @param base the archive's base; begins and ends with a slash
 * @returns facts without rows, since an engine knows the pieces
 * @throws Error if the file can't be fetched
 */
export async function fetchVocabularies(base: string): Promise<Facts> {
  const response = await fetch(`${base}search/vocabularies.json`);
  if (!response.ok) throw new Error(`The names of an archive could not be fetched: ${response.status}.`);
  return factsOf((await response.json()) as VocabularyColumn[]);
}

/** Facts without rows. */
export function factsOf(columns: readonly VocabularyColumn[]): Facts {
  return {
    size: 0,
    rowOf: () => undefined,
    starts: new Int32Array(),
    ends: new Int32Array(),
    facets: columns.map(({ id, label, pages, values }) => ({
      id,
      label,
      pages,
      values: values.map(([value, name, ...aliases]) => ({ id: value, name, aliases })),
      offsets: new Uint32Array(values.length + 1),
      rows: new Uint32Array(),
    })),
  };
}
