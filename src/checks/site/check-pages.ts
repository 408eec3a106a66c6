import { readFileSync } from "node:fs";
import { pathOf, type PageOutput } from "#outputs/output.ts";
import { compareText } from "#piece/ordering.ts";
import { withBase } from "#piece/permalink.ts";
import type { Finding } from "../finding.ts";
import type { BuiltSite } from "./built-site.ts";
import type { BuiltPage, CheckedSite, PagePlace, SiteOfPage } from "./page-check.ts";
import { readPage } from "./page-facts.ts";
import { scriptFollower } from "./page-scripts.ts";
import { checksOfPages, checksOfWhole } from "./registry.ts";

/** What was found in a page by itself, and what the checks of all pages have to know of it, in their order. Plain data. */
export interface PageReport {
  findings: Finding[];
  /** `null` where a check needs nothing of the page. */
  reads: unknown[];
}

/** The reports of pages that are as they were when they were last checked. */
export interface EarlierReports {
  /** By the page's file, relative to the site's folder; undefined where it was made anew. */
  of(file: string): PageReport | undefined;
  /** Takes in the report of a page, in the order of their files. */
  add(file: string, report: PageReport): void;
}

/** What checks take from the list of outputs. */
type ListedPage = Pick<PageOutput, "address" | "words">;

const noReports: EarlierReports = { of: () => undefined, add: () => {} };

/**
 * Runs every check of pages on a built site, reading each page once that has no report yet.
 * @param pages the pages of the list of outputs
 * @returns findings by code and file
 */
export function checkPages(built: BuiltSite, pages: readonly ListedPage[], reports = noReports): Finding[] {
  const files = built.paths();
  const site: CheckedSite = { ...built, files: new Set(files) };
  const whole = checksOfWhole.map((check) => ({ check, kept: [] as unknown[] }));
  const findings: Finding[] = [];
  for (const { file, url, report } of reportsIn(built, files, pages, reports)) {
    findings.push(...report.findings);
    for (const [place, { check, kept }] of whole.entries()) {
      const read = report.reads[place] ?? undefined;
      const part = read === undefined ? undefined : check.keep(read, { file, url }, site);
      if (part !== undefined) kept.push(part);
    }
  }
  findings.push(...whole.flatMap(({ check, kept }) => check.run(kept, site)));
  return findings.sort(byCode);
}

/**
 * Runs the checks of each page by itself on a part of a site, to which pages may link that it doesn't have; otherwise as
 * checkPages.
 */
export function checkEachPage(built: BuiltSite, pages: readonly ListedPage[], reports = noReports): Finding[] {
  return Array.from(reportsIn(built, built.paths(), pages, reports), ({ report }) => report.findings)
    .flat()
    .sort(byCode);
}

/** The report of each page of a site, in the order of their files. */
function* reportsIn(
  built: BuiltSite,
  files: readonly string[],
  pages: readonly ListedPage[],
  reports: EarlierReports,
): Generator<PagePlace & { report: PageReport }> {
  const wordsOf = new Map(pages.map((page) => [pathOf(page), page.words]));
  const site: SiteOfPage = { ...built, scriptBytes: scriptFollower(built) };
  for (const file of files.filter((name) => name.endsWith(".html")).sort(compareText)) {
    const url = new URL(withBase(built.base, `/${file.replace(/(^|\/)index\.html$/, "$1")}`), built.origin);
    const report = reports.of(file) ?? reportOf({ file, url }, wordsOf.get(file), site);
    reports.add(file, report);
    yield { file, url, report };
  }
}

function byCode(a: Finding, b: Finding): number {
  return compareText(a.code, b.code) || compareText(a.file, b.file);
}

function reportOf(place: PagePlace, words: number | undefined, site: SiteOfPage): PageReport {
  const html = readFileSync(site.fileOf(place.file), "utf8");
  const facts = readPage(html);
  if (typeof facts === "string") return { findings: [unreadable(place.file, facts)], reads: [] };
  const page: BuiltPage = { ...facts, ...place, html, words };
  return {
    findings: checksOfPages.flatMap((check) => check.run(page, site)),
    reads: checksOfWhole.map((check) => check.read(page, site) ?? null),
  };
}

function unreadable(file: string, reason: string): Finding {
  return {
    code: "unreadable-page",
    severity: "error",
    file,
    message: `The page can't be checked: ${reason}.`,
    fix: "Write every < in text as &lt;, and close every element.",
  };
}
