import { primaryLanguage } from "#piece/language.ts";

/** Token filters that know the words of a language, which OpenSearch and Elasticsearch have without a plugin. */
type Filters = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The names of their stemmers, by ISO 639-1 code. */
const stemmers: Readonly<Record<string, string>> = {
  ar: "arabic",
  bg: "bulgarian",
  bn: "bengali",
  ca: "catalan",
  ckb: "sorani",
  cs: "czech",
  da: "danish",
  de: "light_german",
  el: "greek",
  en: "english",
  es: "light_spanish",
  et: "estonian",
  eu: "basque",
  fi: "finnish",
  fr: "light_french",
  ga: "irish",
  gl: "galician",
  hi: "hindi",
  hu: "hungarian",
  hy: "armenian",
  id: "indonesian",
  it: "light_italian",
  lt: "lithuanian",
  lv: "latvian",
  nb: "norwegian",
  nl: "dutch",
  nn: "light_nynorsk",
  no: "norwegian",
  pt: "light_portuguese",
  ro: "romanian",
  ru: "russian",
  sv: "swedish",
  tr: "turkish",
};

/** Languages whose small letters are not those of all others. */
const lowercases: Readonly<Record<string, string>> = { el: "greek", ga: "irish", tr: "turkish" };

/**
 * How texts are made into words, as an index's settings say it: `text` in the forms of the archive's language, `plain`
 * without case and accents, `written` as they stand. No word is left out, so that phrases are found with their small ones.
 * Chinese and Japanese are parted letter by letter, as the search page asks for them.
 * @param tag the archive's language, a BCP 47 tag
 */
export function analysisFor(tag: string) {
  const language = primaryLanguage(tag);
  const stemmer = stemmers[language];
  const lowercase = lowercases[language];
  const forms: Filters = {
    ...(language === "en" && { owners: { type: "stemmer", language: "possessive_english" } }),
    small: { type: "lowercase", ...(lowercase !== undefined && { language: lowercase }) },
    ...(stemmer !== undefined && { forms: { type: "stemmer", language: stemmer } }),
  };
  const tokenizer = language === "th" ? "thai" : "standard";
  const words = { type: "custom", char_filter: ["apart"], tokenizer };
  return {
    char_filter: {
      // L’Europe is two words: the engine's own rules keep it as one. The text stays as long as it was, for its marks.
      apart: {
        type: "pattern_replace",
        pattern: String.raw`(?<![\p{L}\p{N}])(\p{L}{1,2})['’](?=\p{L}{2})`,
        replacement: "$1 ",
      },
    },
    filter: forms,
    analyzer: {
      text: { ...words, filter: [...Object.keys(forms), "asciifolding"] },
      plain: { ...words, filter: ["small", "asciifolding"] },
      written: { ...words, filter: [] },
    },
  };
}
