import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { facets } from "#piece/facets.ts";
import { dumpIn, filesOf } from "./files.ts";
import { vocabularyFaults, type Node } from "./schema-org.ts";

/** The sites and where they are published. */
const sites = [
  [inject("atRoot"), "https://small.example/"],
  [inject("underBase"), "https://small.example/sub/"],
] as const;

const element = /<script type="application\/ld\+json">([^<]*)<\/script>/g;

/** The descriptions in each page of a site, by its file. */
function descriptionsIn(folder: string): Map<string, Node[]> {
  const pages = filesOf(folder).filter((file) => file.endsWith(".html"));
  return new Map(
    pages.map((file) => {
      const html = readFileSync(join(folder, file), "utf8");
      const found = [...html.matchAll(element)].map(([, text = ""]) => JSON.parse(text) as Node);
      expect(found, file).toHaveLength(html.split("application/ld+json").length - 1);
      return [file, found];
    }),
  );
}

/** Every node in a description, itself first. */
function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== "object" || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesIn)];
}

describe.each(sites)("what pages of %s say in the vocabulary of schema.org", (folder, home) => {
  const byPage = descriptionsIn(folder);

  test("is in the vocabulary: types, the properties of each, and the values of these", () => {
    const all = [...byPage].flatMap(([file, nodes]) => nodes.map((node) => [file, vocabularyFaults(node)] as const));
    const types = new Set(nodesIn([...byPage.values()]).map((node) => node["@type"]));
    expect([...types].sort()).toEqual([
      "AnalysisNewsArticle",
      "Article",
      "BackgroundNewsArticle",
      "CollectionPage",
      "CorrectionComment",
      "CreativeWork",
      "CreativeWorkSeries",
      "DefinedTerm",
      "EntryPoint",
      "Organization",
      "Person",
      "Place",
      "ProfilePage",
      "SearchAction",
      "WebSite",
      undefined,
    ]);
    for (const [file, faults] of all) expect(faults, file).toEqual([]);
  });

  test("is said by the home page, every piece and the first page of every entry, and by no other", () => {
    const entry = new RegExp(`^(${facets.map(({ id }) => id).join("|")})/[^/]+/index\\.html$`);
    const dump = dumpIn(folder);
    const alternates = dump.map((line) => JSON.parse(line) as { url: string; kind?: { name: string } });
    const ofKind = new Map([
      ["Forecast", "AnalysisNewsArticle"],
      ["Background", "BackgroundNewsArticle"],
    ]);
    const types = new Map(
      alternates.map(({ url, kind }) => [
        `${url.slice(home.length)}index.html`,
        ofKind.get(kind?.name ?? "") ?? "Article",
      ]),
    );
    const expected = (file: string) => {
      if (file === "index.html") return ["WebSite"];
      if (types.has(file)) return [types.get(file)];
      // A page with nothing but the way to another says nothing.
      if (!entry.test(file) || readFileSync(join(folder, file), "utf8").includes('http-equiv="refresh"')) return [];
      return [file.startsWith("authors/") ? "ProfilePage" : "CollectionPage"];
    };
    for (const [file, nodes] of byPage)
      expect(
        nodes.map((node) => node["@type"]),
        file,
      ).toEqual(expected(file));
    const subjects = [...byPage.values()].flat().flatMap(({ mainEntity }) => nodesIn(mainEntity).slice(0, 1));
    const kinds = new Set(subjects.map((node) => node["@type"]));
    expect([...kinds].sort()).toEqual(["CreativeWorkSeries", "DefinedTerm", "Organization", "Person", "Place"]);
  });

  test("has addresses of pages that are there, and one name for each", () => {
    const names = new Map<string, Set<unknown>>();
    for (const [file, nodes] of byPage)
      for (const { "@id": id, url, name } of nodesIn(nodes)) {
        for (const address of [id, url].filter((each) => typeof each === "string" && each.startsWith(home)))
          expect(
            existsSync(join(folder, String(address).slice(home.length), "index.html")),
            `${file}: ${String(address)}`,
          ).toBe(true);
        if (typeof id === "string" && name !== undefined) names.set(id, (names.get(id) ?? new Set()).add(name));
      }
    expect(names.size).toBeGreaterThan(10);
    for (const [id, given] of names) expect([...given], id).toHaveLength(1);
  });

  test("would be found out, were any property of another name or any value of another kind", () => {
    const anything = new Set(["about", "mainEntity"]);
    let tried = 0;
    for (const node of [...byPage.values()].flat())
      for (const within of nodesIn(node))
        for (const name of Object.keys(within).filter((each) => !each.startsWith("@"))) {
          const value = within[name];
          const faultsWith = (key: string, wrong: unknown) => {
            delete within[name];
            within[key] = wrong;
            const faults = vocabularyFaults(node);
            delete within[key];
            within[name] = value;
            return faults;
          };
          expect(faultsWith(`${name}x`, value), name).not.toEqual([]);
          expect(faultsWith(name, true), name).not.toEqual([]);
          const point = faultsWith(name, { "@type": "GeoCoordinates", latitude: 1 });
          expect(point.length === 0, name).toBe(anything.has(name));
          tried++;
        }
    expect(tried).toBeGreaterThan(100);
  });
});

describe("the test of the vocabulary", () => {
  const context = { "@context": "https://schema.org" };
  const article = { ...context, "@type": "AnalysisNewsArticle" };

  test.each<Node>([
    { ...article, headline: "A", wordCount: 7, datePublished: "1787", dateModified: "2004-04-06T23:46-04:00" },
    { ...article, author: [{ "@type": "Person", familyName: "A" }, { "@id": "https://a.example/" }] },
    { ...article, isPartOf: { "@type": "CreativeWorkSeries", issn: "1" }, license: "https://a.example/" },
    { ...article, position: 2, version: "a", about: { "@type": "City", name: "A" } },
    { ...context, "@type": "Event", eventStatus: "https://schema.org/EventCancelled" },
    { ...context, "@type": "SearchAction", "query-input": "required name=query" },
  ])("takes %j", (node) => {
    expect(vocabularyFaults(node)).toEqual([]);
  });

  test.each<[Node, RegExp]>([
    [{ "@type": "Person" }, /^@context/],
    [{ ...article, "@type": "Analysis" }, /no type Analysis$/],
    [{ ...article, "@type": "CreativeWorkBase" }, /no type/],
    [{ ...article, "@id": "/a/" }, /^\/@id/],
    [{ ...article, headlin: "A" }, /^\/headlin: .* no such property/],
    [{ ...article, birthDate: "1787" }, /^\/birthDate/],
    [{ ...context, "@type": "Person", wordCount: 7 }, /^\/wordCount/],
    [{ ...context, "@type": "Organization", familyName: "A" }, /^\/familyName/],
    [{ ...context, "@type": "WebSite", "query-input": "a" }, /^\/query-input/],
    [{ ...context, "@type": "SearchAction", "colour-input": "a" }, /^\/colour-input/],
    [{ ...article, headline: 5 }, /^\/headline: 5/],
    [{ ...article, headline: ["A", 5] }, /^\/headline: 5/],
    [{ ...article, wordCount: "7" }, /^\/wordCount/],
    [{ ...article, wordCount: 7.5 }, /^\/wordCount/],
    [{ ...article, datePublished: "6 April 2004" }, /^\/datePublished/],
    [{ ...article, datePublished: "2004-04-06T23:46" }, /^\/datePublished/],
    [{ ...article, url: "/2004/a/" }, /^\/url/],
    [{ ...article, about: [] }, /empty/],
    [{ ...article, about: "A" }, /^\/about/],
    [{ ...article, author: "A" }, /^\/author/],
    [{ ...article, author: { "@type": "Place", name: "A" } }, /^\/author/],
    [{ ...article, author: { name: "A" } }, /^\/author/],
    [{ ...article, author: { "@id": "a" } }, /^\/author/],
    [{ ...article, headline: { "@id": "https://a.example/" } }, /^\/headline/],
    [{ ...article, publisher: { "@type": "Organization", url: "a" } }, /^\/publisher\/url/],
    [{ ...context, "@type": "Event", eventStatus: "https://schema.org/Recipe" }, /^\/eventStatus/],
  ])("refuses %j", (node, fault) => {
    expect(vocabularyFaults(node)).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });
});
