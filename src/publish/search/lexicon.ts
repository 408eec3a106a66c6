import type { Archive } from "#archive/archive.ts";
import { lexiconFile } from "#search/index/lexicon-file.ts";
import type { Terms } from "#search/index/terms.ts";

/**
 * The lexicon of an archive's pieces and vocabularies, as a file for readers' browsers.
 * @param words those of the pieces in portions
 */
export function lexiconOf({ vocabularies }: Archive, words: readonly Terms["words"][]): Uint8Array {
  const names = Object.values(vocabularies).flatMap(({ entries }) =>
    Object.values(entries).flatMap(({ data }) => {
      const {
        name = "",
        abbreviation = "",
        aliases = [],
      } = (data ?? {}) as {
        name?: string;
        abbreviation?: string;
        aliases?: string[];
      };
      return [name, abbreviation, ...aliases];
    }),
  );
  return lexiconFile({ words, names });
}
