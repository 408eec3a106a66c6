import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { formatNumber } from "#piece/count.ts";
import { compareText } from "#piece/ordering.ts";
import { withBase } from "#piece/permalink.ts";
import type { Piece } from "#piece/piece.ts";
import { countWords } from "#piece/reading-time.ts";
import type { Finding } from "../finding.ts";
import { readPage, type PageFacts } from "./page-facts.ts";
import { faultsOf } from "./page-faults.ts";
import { scriptFollower, siteFile, type BuiltSite } from "./page-scripts.ts";
import { tooHeavy, type Weighed } from "./page-weight.ts";
import { siteLinks } from "./site-links.ts";

/**
 * What a page may take, in bytes but for the first two. Pages hold what an archive says, and their scripts its base, so one
 * that takes more is no fault of whoever publishes the archive: it is a note, and fails the project's own tests only.
 */
const budgets = {
  /** The length of a piece, in words, up to which its whole page has to fit one round trip. */
  shortPiece: 900,
  /** The words of an article with a text of that length; one with more has long lists of its own, such as references. */
  shortArticle: 1_400,
  /** The page of such a piece with its styles, brotli: what a server sends before it waits for an answer. */
  page: 14_336,
  /** A page that is no piece, uncompressed. */
  browse: 102_400,
  /** JavaScript before first use, uncompressed. */
  script: 3_072,
} as const;

/** How many findings of a kind are told one by one. */
const told = 20;

/**
 * Weighs the pages of a built site against their budgets, and finds what a browser would refuse or wait for, and which links
 * inside the site lead nowhere.
 * A page whose policy allows WebAssembly is the search page: it may load its engine on arrival.
 * @param pieces the published pieces
 */
export function checkPages(site: BuiltSite, pieces: readonly Piece[]): Finding[] {
  const byPage = new Map(pieces.map((piece) => [`${piece.permalink.slice(1)}index.html`, piece]));
  const scriptBytes = scriptFollower(site);
  const findings: Finding[] = [];
  const weighed: Weighed[] = [];
  const files = filesOf(site.folder);
  const links = siteLinks(site, new Set(files));
  for (const file of files.filter((name) => name.endsWith(".html")).sort(compareText)) {
    const html = readFileSync(join(site.folder, file), "utf8");
    const facts = readPage(html);
    if (typeof facts === "string") {
      findings.push(unreadable(file, facts));
      continue;
    }
    const url = new URL(withBase(site.base, `/${file.replace(/(^|\/)index\.html$/, "$1")}`), site.origin);
    findings.push(...faultsOf(file, url, facts, site));
    links.page(file, url, facts);
    const script = scriptBytes(url, facts.scripts, facts.scriptFiles);
    if (script > budgets.script && !facts.policy.includes("'wasm-unsafe-eval'"))
      findings.push(overBudget("heavy-script", file, "The page's JavaScript before first use", script, budgets.script));
    const piece = byPage.get(file);
    const bytes = Buffer.byteLength(html);
    if (piece) weighed.push(...shortPageWeight(site, file, piece, html, facts, url));
    else if (bytes > budgets.browse) findings.push(overBudget("heavy-list", file, "The page", bytes, budgets.browse));
  }
  for (const { page, bytes } of tooHeavy(weighed, budgets.page))
    findings.push(overBudget("heavy-page", page.file, "The page with its styles, compressed,", bytes, budgets.page));
  findings.push(...links.findings());
  return shortened(findings.sort((a, b) => compareText(a.code, b.code) || compareText(a.file, b.file)));
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

/** How heavy the page of a short piece is; nothing for a long one. */
function shortPageWeight(
  site: BuiltSite,
  file: string,
  { words }: Piece,
  html: string,
  facts: PageFacts,
  url: URL,
): Weighed[] {
  const article = html.slice(...(facts.article ?? [0, 0])).replaceAll(/<[^>]*>/g, " ");
  if (words > budgets.shortPiece || countWords(article) > budgets.shortArticle) return [];
  const withStyles = (page: string) =>
    page + facts.styleFiles.map((address) => siteFile(site, URL.parse(address, url)) ?? "").join("");
  return [
    {
      file,
      content: () => withStyles(readFileSync(join(site.folder, file), "utf8")),
      length: withStyles(html).length,
    },
  ];
}

function unreadable(file: string, reason: string): Finding {
  return {
    code: "unreadable-page",
    severity: "error",
    file,
    message: `The page can't be checked: ${reason}.`,
    fix: "Write HTML with every < of a text as &lt; and every element closed.",
  };
}

function overBudget(code: string, file: string, what: string, bytes: number, limit: number): Finding {
  const fixes: Record<string, string> = {
    "heavy-page":
      "The archive needs no change. In Dateline, cut what every page carries: src/styles, src/layouts, src/components.",
    "heavy-script":
      "The archive needs no change. In Dateline, load what isn't needed at once on demand (await import(...)).",
    "heavy-list": "The archive needs no change. In Dateline, split the list over several pages.",
  };
  const message = `${what} takes ${formatNumber(bytes)} bytes, ${formatNumber(bytes - limit)} over the ${formatNumber(limit)} allowed.`;
  return { code, severity: "note", file, message, fix: fixes[code] ?? "" };
}

/** The first findings of each kind, and how many more there are. */
function shortened(findings: readonly Finding[]): Finding[] {
  return [...Map.groupBy(findings, ({ code }) => code).values()].flatMap((kind) => {
    const [next, ...others] = kind.slice(told);
    if (!next) return kind;
    const message = others.length === 0 ? next.message : `${next.message} So it is in ${others.length} more places.`;
    return [...kind.slice(0, told), { ...next, message }];
  });
}
