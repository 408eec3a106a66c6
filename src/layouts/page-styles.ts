import fallbackFaces from "../styles/fallback-faces.css?inline";
import cyrillicExtended from "../styles/faces/cyrillic-ext.css?inline";
import cyrillic from "../styles/faces/cyrillic.css?inline";
import greek from "../styles/faces/greek.css?inline";
import latinExtended from "../styles/faces/latin-ext.css?inline";
import latin from "../styles/faces/latin.css?inline";
import vietnamese from "../styles/faces/vietnamese.css?inline";
import allStyles from "../styles/global.css?inline";
import { namesIn, usedRulesOf } from "./used-rules.ts";

/** The faces by alphabet; of two that have a character, browsers take the later one. */
const alphabets = [cyrillicExtended, cyrillic, greek, vietnamese, latinExtended, latin].map((css) => ({
  css,
  characters: charactersOf(css),
}));

const usedRules = usedRulesOf(allStyles);

/** What is there besides the body, or is put there by scripts of every page. */
const elsewhere = ["html", "body", ".landing"];

/**
 * The styles of a page: the rules that it uses, and the faces whose characters it has. Where the faces are of one alphabet,
 * they needn't say of which characters, since browsers fetch them only for text that is set in them.
 * @param body its body, as HTML; undefined where scripts show more, so that it needs all styles
 */
export function stylesOf(body: string | undefined): string {
  const faces = alphabets
    .filter(({ characters }) => body === undefined || characters.test(body))
    .map(({ css }, _, all) => (all.length === 1 ? css.replaceAll(/;unicode-range:[^;}]+/g, "") : css));
  const rules = body === undefined ? allStyles : usedRules(new Set([...elsewhere, ...namesIn(body)]));
  return [...faces, fallbackFaces, rules].join("");
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
