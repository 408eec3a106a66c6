/** Scripts written from right to left (ISO 15924), those in use for prose. */
const rightToLeft = new Set(["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"]);

/** The language of what pages say themselves. */
export const pageLanguage = "en";

const primaryLanguages = new Map<string, string>();

/**
 * The language of a tag, without its script and region: `en` of `en-GB`. Kept by tag, since it is asked of every piece.
 * @param tag a well-formed BCP 47 tag
 */
export function primaryLanguage(tag: string): string {
  const known = primaryLanguages.get(tag);
  if (known !== undefined) return known;
  const { language } = new Intl.Locale(tag);
  primaryLanguages.set(tag, language);
  return language;
}

/** What an element says of its language. */
export interface LanguageAttributes {
  /** Only where it is not the pages' own. */
  lang?: string;
  /** Only where it is not the pages' own, left to right. */
  dir?: "rtl";
}

/**
 * The attributes of an element in a language.
 * @param lang a well-formed BCP 47 tag; its script is stated or the likely one
 */
export function inLanguage(lang: string): LanguageAttributes {
  if (lang === pageLanguage) return {};
  const script = new Intl.Locale(lang).maximize().script;
  return script !== undefined && rightToLeft.has(script) ? { lang, dir: "rtl" } : { lang };
}
