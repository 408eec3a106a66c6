import type { Archive } from "#archive/archive.ts";
import { lexiconFile } from "#search/index/lexicon-file.ts";
import type { PieceTexts } from "./texts.ts";

/** The lexicon of an archive's pieces and vocabularies, as a file for readers' browsers. */
export function lexiconOf({ vocabularies }: Archive, pieces: readonly PieceTexts[]): Uint8Array {
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
  return lexiconFile({ pieces, names });
}
