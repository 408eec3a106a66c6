import { facetsWithPages } from "#piece/facet-groups.ts";
import type { Archive } from "./archive.ts";

/** The ids of the pieces, drafts too, whose files are wrong: until those are mended nothing else can be said of them. */
export function faultyIds({ loadedPieces }: Pick<Archive, "loadedPieces">): Set<string> {
  return new Set(loadedPieces.flatMap(({ piece, id }) => (piece || id === undefined ? [] : [id])));
}

/** Whether an address is that of an entry, or of one of its files, that is wrong in its vocabulary or in one that can't be read. */
export function isOfFaultyEntry({ vocabularies }: Pick<Archive, "vocabularies">, address: string): boolean {
  const [, facet, id = ""] = address.split("/");
  const name = facetsWithPages.find((each) => each.id === facet)?.vocabulary;
  if (name === undefined) return false;
  const { yaml, entries } = vocabularies[name];
  return (yaml?.errors.length ?? 0) > 0 || entries[id]?.success === false;
}
