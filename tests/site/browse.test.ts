import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generateArchive } from "../bench/generate.ts";
import { runCommand } from "./command.ts";
import { filesOf } from "./files.ts";

/*
 * The pages by which an archive is browsed that is too large for one page: a generated one, in which
 * some lists run over several pages.
 */

const total = 1000;
let folder: string;
let out: string;
let files: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dateline-browse-"));
  out = join(folder, "dist");
  await generateArchive({ root: join(folder, "content"), pieces: total, seed: 7 });
  const { code, output } = await runCommand("build", ["--content", join(folder, "content"), "--out", out]);
  if (code !== 0) throw new Error(output);
  files = filesOf(out);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** The permalinks of the entries of a page. */
const entriesOf = (file: string) =>
  [...readFileSync(join(out, file), "utf8").matchAll(/<p class="text-lead"><a href="(\/\d{4}\/[^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
const pieces = () =>
  files
    .filter((file) => /^\d{4}\/[^/]+\/index\.html$/.test(file))
    .map((file) => `/${file.slice(0, -"index.html".length)}`);
const listed = (pattern: RegExp) =>
  files
    .filter((file) => pattern.test(file))
    .flatMap(entriesOf)
    .sort();

test("the archive was built whole", () => {
  expect(pieces()).toHaveLength(total);
});

describe("every piece is listed exactly once", () => {
  test("by month", () => {
    expect(listed(/^\d{4}-\d{2}\//)).toEqual(pieces().sort());
  });

  test("by year", () => {
    expect(listed(/^\d{4}\/index\.html$/)).toEqual(pieces().sort());
  });

  test("by topic, over all pages of each", () => {
    const topics = new Set(files.map((file) => /^topics\/([^/]+)\/index\.html$/.exec(file)?.[1]).filter(Boolean));
    const long = [...topics].filter((topic) => files.includes(`topics/${topic}/2/index.html`));
    expect(long.length).toBeGreaterThan(0);
    for (const topic of long) {
      const entries = listed(new RegExp(`^topics/${topic}/(\\d+/)?index\\.html$`));
      const first = readFileSync(join(out, `topics/${topic}/index.html`), "utf8");
      expect(first).toContain(`${entries.length} pieces, page 1 of `);
      expect(new Set(entries).size).toBe(entries.length);
    }
  });
});

test("a vocabulary of hundreds runs over pages that lead to each other and name every entry once", () => {
  const pages = files.filter((file) => /^people(-\d+)?\/index\.html$/.test(file));
  expect(pages.length).toBeGreaterThan(2);
  const names = pages.flatMap((file) =>
    [...readFileSync(join(out, file), "utf8").matchAll(/<a href="\/people\/([^/"]+)\/" class="quiet-link"/g)].map(
      (match) => match[1],
    ),
  );
  expect(names).toHaveLength(400);
  expect(new Set(names).size).toBe(400);
  const first = readFileSync(join(out, "people/index.html"), "utf8");
  expect(first).toContain('<a href="/people-2/" rel="next">Page 2</a>');
});

test("no page for browsing has over 100 KB of HTML", () => {
  const heavy = files
    .filter((file) => file.endsWith(".html") && !/^\d{4}\/[^/]+\//.test(file))
    .filter((file) => readFileSync(join(out, file)).length > 102_400);
  expect(heavy).toEqual([]);
});
