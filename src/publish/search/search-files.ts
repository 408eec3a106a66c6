import { publishedPieces, vocabulariesOf, type Archive } from "#archive/archive.ts";
import { acronymsFile } from "#search/index/acronyms-file.ts";
import type { Kept } from "#search/index/batches/index-batches.ts";
import { dictionaryFile } from "#search/index/dictionary-file.ts";
import { vocabulariesFile } from "#search/index/engine/vocabularies-file.ts";
import { factsFile } from "#search/index/facts-file.ts";
import { recordsFiles } from "#search/index/records-files.ts";
import { titlesFile } from "#search/index/titles-file.ts";
import { keptOr } from "./kept-index.ts";
import { lexiconOf } from "./lexicon.ts";
import { recordsOf } from "./records.ts";
import { termsIn } from "./terms.ts";

/** The folder of the search's own files inside a site. */
export const searchFolder = "search";

/** The files that search reads where a search engine has the pieces, by their name. */
export function engineFiles(archive: Archive): Map<string, Uint8Array> {
  return new Map([["vocabularies.json", vocabulariesFile(publishedPieces(archive), vocabulariesOf(archive))]]);
}

/**
 * The files that search reads beside its index, by their name.
 * @param idOf the ids of results by the address of their page; a piece that has none can't be found and is in no file
 * @param kept the terms of pieces whose texts are the same
 */
export function searchFiles(archive: Archive, idOf: ReadonlyMap<string, string>, kept: Kept): Map<string, Uint8Array> {
  const found = publishedPieces(archive).flatMap((piece) => {
    const id = idOf.get(piece.permalink);
    return id === undefined ? [] : [{ piece, id }];
  });
  const pieces = found.map(({ piece }) => piece);
  const terms = termsIn(archive, pieces, kept);
  const { language } = archive.site;
  const dictionary = keptOr(kept, ["dictionary", language], () => dictionaryFile(language) ?? new Uint8Array());
  return new Map([
    [
      "facts.bin",
      factsFile(
        pieces,
        found.map(({ id }) => id),
        vocabulariesOf(archive),
      ),
    ],
    ["titles.json", titlesFile(pieces)],
    [
      "lexicon.bin",
      lexiconOf(
        archive,
        terms.map(({ words }) => words),
      ),
    ],
    ["acronyms.json", acronymsFile(terms.flatMap(({ acronyms }) => acronyms))],
    ...(dictionary.length > 0 ? ([["dictionary.bin", dictionary]] as const) : []),
    ...recordsFiles(recordsOf(archive, pieces)),
  ]);
}
