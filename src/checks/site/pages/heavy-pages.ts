import { readFileSync } from "node:fs";
import { countWords } from "#piece/reading-time.ts";
import { siteFile, type BuiltSite } from "../built-site.ts";
import type { WholeCheck } from "../page-check.ts";
import { overBudget } from "./over-budget.ts";
import { tooHeavy, type Weighed } from "./page-weight.ts";

/** What the page of a short piece may take with its styles, in bytes, brotli: what a server sends before it waits for an answer. */
const limit = 14_336;

/** The length of a piece, in words, up to which its whole page has to fit one round trip. */
const shortPiece = 900;

/** The words of an article with a text of that length; one with more has long lists of its own, such as references. */
const shortArticle = 1_400;

/** A page that is to be weighed. */
interface WeighedPage extends Weighed {
  /** Relative to the site's folder. */
  file: string;
  /** The addresses of the style sheets that it links. */
  styles: string[];
}

/** Pages of short pieces that don't fit one round trip. */
export const heavyPagesCheck: WholeCheck<WeighedPage, WeighedPage> = {
  codes: ["heavy-page"],
  read: ({ file, url, html, article, styleFiles, words }, site) => {
    if (words === undefined || words > shortPiece) return undefined;
    const text = html.slice(...(article ?? [0, 0])).replaceAll(/<[^>]*>/g, " ");
    if (countWords(text) > shortArticle) return undefined;
    const styles = styleFiles.flatMap((address) => URL.parse(address, url)?.href ?? []);
    return { file, styles, length: withStyles(html, styles, site).length };
  },
  keep: (read) => read,
  run: (kept, site) => {
    const what = "The page with its styles, compressed,";
    const fix = "reduce what every page carries: src/styles, src/layouts, src/components.";
    const contentOf = ({ file, styles }: WeighedPage) =>
      withStyles(readFileSync(site.fileOf(file), "utf8"), styles, site);
    return tooHeavy(kept, contentOf, limit).map(({ page: { file }, bytes }) =>
      overBudget({ code: "heavy-page", file, what, bytes, limit, fix }),
    );
  },
};

function withStyles(html: string, styles: readonly string[], site: BuiltSite): string {
  return html + styles.map((address) => siteFile(site, new URL(address)) ?? "").join("");
}
