import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import papaparse from "papaparse";
import { SaxesParser } from "saxes";
import { describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { feedFormats } from "#exports/feeds/formats.ts";
import { dumpIn, filesOf } from "./files.ts";

/** The sites and where they are published. */
const sites = [
  [inject("atRoot"), "https://small.example/"],
  [inject("underBase"), "https://small.example/sub/"],
] as const;

interface Alternate {
  id: string;
  url: string;
  identifier: string;
  reuse: string;
  published: string;
  links: Record<string, string>;
  passages?: { id: string; text: string }[];
  notes?: { id: string; text: string }[];
  [field: string]: unknown;
}

describe.each(sites)("the files for machines of %s", (folder, home) => {
  const text = (file: string) => readFileSync(join(folder, file), "utf8");
  const fileAt = (url: string) => {
    expect(url.startsWith(home)).toBe(true);
    return url.slice(home.length).replace(/(^|\/)$/, "$1index.html");
  };
  const lines = () => dumpIn(folder);
  const alternates = () => lines().map((line) => JSON.parse(line) as Alternate);

  test("the dump is the JSON alternates with words, newest first, and each has the same record as its Markdown", () => {
    const written = filesOf(folder).filter((file) => /^\d{4}\/[^/]+\/index\.json$/.test(file));
    const living = written.filter((file) => !("withdrawn" in (JSON.parse(text(file)) as Alternate)));
    expect(alternates().length).toBeGreaterThan(3);
    expect(
      alternates()
        .map(({ url }) => `${url.slice(home.length)}index.json`)
        .sort(),
    ).toEqual(living);
    for (const alternate of alternates()) {
      const { passages: _, notes: __, ...described } = alternate;
      expect(JSON.parse(text(fileAt(alternate.url).replace("index.html", "index.json")))).toEqual(described);
      const { links: ___, citation: ____, notice: _____, url, ...record } = described;
      const [, yaml = ""] = /^---\n([\s\S]*?\n)---\n/.exec(text(fileAt(alternate.links["markdown"] ?? ""))) ?? [];
      expect(parse(yaml, { schema: "failsafe" })).toEqual(asTexts({ ...record, canonical: url }));
    }
  });

  test("all that alternates link to is there, by an absolute address", () => {
    for (const { url, identifier, links } of alternates())
      for (const address of [url, identifier, ...Object.values(links)])
        expect(existsSync(join(folder, fileAt(address))), address).toBe(true);
  });

  test("the notes of an alternate are those of the page", () => {
    const noted = alternates().filter(({ notes }) => notes);
    expect(noted.length).toBeGreaterThan(0);
    for (const { url, notes = [] } of noted)
      for (const { id, text: words } of notes) {
        expect(text(fileAt(url))).toContain(`<li id="${id}">`);
        expect(words).not.toBe("");
      }
  });

  test("the passages of an alternate are those of the page", () => {
    const withPassages = alternates().filter(({ passages }) => passages);
    expect(withPassages.length).toBeGreaterThan(2);
    for (const { url, passages = [] } of withPassages) {
      expect(passages).not.toEqual([]);
      for (const { id } of passages) expect(text(fileAt(url))).toContain(` id="${id}"`);
    }
  });

  test("no form carries more than a piece's reuse allows", () => {
    const byReuse = Map.groupBy(alternates(), ({ reuse }) => reuse);
    expect([...byReuse.keys()].sort()).toEqual(["excerpt", "full", "none"]);
    const dump = lines().join("\n");
    for (const alternate of [...(byReuse.get("excerpt") ?? []), ...(byReuse.get("none") ?? [])]) {
      expect(alternate).not.toHaveProperty("passages");
      expect(alternate).not.toHaveProperty("notes");
      // The words of the body are those of the page that no file may hold.
      const [, body = ""] = /<div class="body[^>]*>([\s\S]*?)<\/div>/.exec(text(fileAt(alternate.url))) ?? [];
      const longest =
        body
          .split(/<[^>]*>/)
          .sort((a, b) => b.length - a.length)[0]
          ?.trim() ?? "";
      expect(longest.length).toBeGreaterThan(15);
      const files = filesOf(folder).filter((file) =>
        /\.(md|xml|csv|txt)$|(index|feed)\.json$|(^|\/)(archive\.(?!jsonl)|cite\.)/.test(file),
      );
      expect(dump.includes(longest)).toBe(false);
      for (const file of files) expect(text(file).includes(longest), `${file}: ${longest}`).toBe(false);
    }
    for (const alternate of byReuse.get("none") ?? []) expect(alternate).not.toHaveProperty("summary");
  });

  test("a Markdown alternate stands alone: its addresses are absolute", () => {
    const all = filesOf(folder).filter((file) => file.endsWith("/index.md"));
    for (const file of all)
      expect(text(file)).not.toMatch(/(?:\]\(|\]:\s*|(?:href|src)\s*=\s*["']?)(?:piece:|\.\.?\/|\/|#)|<piece:/);
    expect(all.map(text).join("\n")).toContain(`](${home}1787/the-first-quay/)`);
  });

  test("the table has the pieces of the dump", () => {
    const { data, errors } = papaparse.parse<Record<string, string>>(text("archive.csv").trimEnd(), { header: true });
    expect(errors).toEqual([]);
    expect(data.map(({ id, url, published }) => [id, url, published])).toEqual(
      alternates().map(({ id, url, published }) => [id, url, published]),
    );
  });

  test("the data package gives the length and hash of the very files", () => {
    const { resources, homepage } = JSON.parse(text("datapackage.json")) as {
      homepage: string;
      resources: { path: string; bytes: number; hash: string }[];
    };
    expect(homepage).toBe(home);
    expect(resources.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["archive.jsonl.gz", "archive.csv", "archive.bib", "archive.ris", "archive.csl.json"]),
    );
    for (const { path, bytes, hash } of resources) {
      const content = readFileSync(join(folder, path));
      expect([bytes, hash]).toEqual([content.length, `sha256:${createHash("sha256").update(content).digest("hex")}`]);
    }
  });

  test("every XML file is well-formed", () => {
    const files = filesOf(folder).filter((file) => file.endsWith(".xml"));
    expect(files).toEqual(expect.arrayContaining(["oai.xml", "feed.xml", "atom.xml"]));
    for (const file of files) {
      const problems: string[] = [];
      const parser = new SaxesParser({ xmlns: true });
      parser.on("error", ({ message }) => problems.push(message));
      parser.write(text(file)).close();
      expect(problems, file).toEqual([]);
    }
  });

  test("the static repository has the pieces of the dump", () => {
    const addresses = [...text("oai.xml").matchAll(/<dc:identifier>([^<]*)</g)].map(([, address]) => address);
    expect(addresses).toEqual(alternates().map(({ url }) => url));
  });

  test("an old text that the ledger took in later is new on that day to all who look for what is new", () => {
    const [, sitemapDay] =
      new RegExp(`${home}1787/the-first-quay/</loc><lastmod>([^<]*)`).exec(text("sitemap-1.xml")) ?? [];
    const [, datestamp] = /:1787-10-a<\/oai:identifier><oai:datestamp>([^<]*)/.exec(text("oai.xml")) ?? [];
    const { items } = JSON.parse(text("feed.json")) as { items: { id: string; date_modified: string }[] };
    expect(items[0]?.id).toBe(`${home}id/1787-10-a/`);
    expect([sitemapDay, datestamp, items[0]?.date_modified.slice(0, 10)]).toEqual(Array(3).fill("2020-03-01"));
  });

  test("feeds name the address that they stand at, and pieces by their lasting address", () => {
    const known = new Set(alternates().map(({ identifier }) => identifier));
    const feeds = filesOf(folder).filter((file) =>
      feedFormats.some((format) => file.split("/").at(-1) === format.file),
    );
    expect(feeds.length).toBeGreaterThan(20);
    for (const file of feeds) {
      // One that has moved is a copy of itself at the new address.
      const [self = "", ...others] = feeds.filter((other) => text(file).includes(`"${home}${other}"`));
      expect(others).toEqual([]);
      expect(text(self) === text(file), file).toBe(true);
    }
    const { items } = JSON.parse(text("feed.json")) as { items: { id: string }[] };
    expect(items.length).toBeGreaterThan(0);
    for (const { id } of items) expect(known.has(id), id).toBe(true);
  });
});

/** A value with all scalars as texts, as YAML without types reads them. */
function asTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asTexts);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asTexts(each)]));
  return String(value);
}
