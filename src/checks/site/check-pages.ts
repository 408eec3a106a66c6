import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compareText } from "#piece/ordering.ts";
import { withBase } from "#piece/permalink.ts";
import type { Piece } from "#piece/piece.ts";
import type { Finding } from "../finding.ts";
import { filesOf, type BuiltSite } from "./built-site.ts";
import type { BuiltPage, CheckedSite } from "./page-check.ts";
import { readPage } from "./page-facts.ts";
import { scriptFollower } from "./page-scripts.ts";
import { checksOfPages, checksOfWhole } from "./registry.ts";

/**
 * Runs every check of pages on a built site, reading each page once.
 * @param pieces the published pieces
 * @returns findings by code and file
 */
export function checkPages(built: BuiltSite, pieces: readonly Piece[]): Finding[] {
  const byPage = new Map(pieces.map((piece) => [`${piece.permalink.slice(1)}index.html`, piece]));
  const files = filesOf(built);
  const site: CheckedSite = { ...built, files: new Set(files), scriptBytes: scriptFollower(built) };
  const whole = checksOfWhole.map((check) => ({ check, kept: [] as unknown[] }));
  const findings: Finding[] = [];
  for (const file of files.filter((name) => name.endsWith(".html")).sort(compareText)) {
    const page = builtPage(built, file, byPage.get(file));
    if (typeof page === "string") {
      findings.push(unreadable(file, page));
      continue;
    }
    findings.push(...checksOfPages.flatMap((check) => check.run(page, site)));
    for (const { check, kept } of whole) {
      const part = check.keep(page, site);
      if (part !== undefined) kept.push(part);
    }
  }
  findings.push(...whole.flatMap(({ check, kept }) => check.run(kept, site)));
  return findings.sort((a, b) => compareText(a.code, b.code) || compareText(a.file, b.file));
}

/** Reads a page; says why where it can't be read. */
function builtPage({ folder, origin, base }: BuiltSite, file: string, piece: Piece | undefined): BuiltPage | string {
  const html = readFileSync(join(folder, file), "utf8");
  const facts = readPage(html);
  const url = new URL(withBase(base, `/${file.replace(/(^|\/)index\.html$/, "$1")}`), origin);
  return typeof facts === "string" ? facts : { ...facts, file, url, html, piece };
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
