import fallbackFaces from "../styles/fallback-faces.css?inline";
import cyrillicExtended from "../styles/faces/cyrillic-ext.css?inline";
import cyrillic from "../styles/faces/cyrillic.css?inline";
import greek from "../styles/faces/greek.css?inline";
import latinExtended from "../styles/faces/latin-ext.css?inline";
import latin from "../styles/faces/latin.css?inline";
import vietnamese from "../styles/faces/vietnamese.css?inline";
import charts from "../styles/charts.css?inline";
import lists from "../styles/lists.css?inline";
import search from "../styles/search.css?inline";
import texts from "../styles/texts.css?inline";

const sheets = { charts, lists, search, texts };

/** The name of a style sheet: what the pages of a kind, or of some kinds, have in common. */
export type Sheet = keyof typeof sheets;

/** The faces by alphabet; of two that have a character, browsers take the later one. */
const alphabets = [cyrillicExtended, cyrillic, greek, vietnamese, latinExtended, latin].map((css) => ({
  css,
  characters: charactersOf(css),
}));

/**
 * The styles of a page: its sheet and the faces whose characters it has.
 * @param text all that the page shows, as HTML; undefined where scripts show more
 */
export function stylesOf(sheet: Sheet, text: string | undefined): string {
  const faces = alphabets.filter(({ characters }) => text === undefined || characters.test(text));
  return [...faces.map(({ css }) => css), fallbackFaces, sheets[sheet]].join("");
}

/** Finds a character that a face has, by its unicode-range (CSS Fonts 4, section 4.5). */
function charactersOf(css: string): RegExp {
  const [, list = ""] = /unicode-range:([^;}]+)/.exec(css) ?? [];
  const ranges = Array.from(list.matchAll(/U\+([\dA-F?]+)(?:-([\dA-F]+))?/gi), ([, first = "", last = first]) => {
    const [from, to] = [first.replaceAll("?", "0"), last.replaceAll("?", "F")];
    return `\\u{${from}}-\\u{${to}}`;
  });
  return new RegExp(`[${ranges.join("")}]`, "u");
}
