import { expect, test, vi } from "vitest";
import { archiveCsv } from "#exports/dumps/archive-csv.ts";
import { feedOf } from "#exports/feeds/feed.ts";
import { pieceJsonLd } from "#exports/json-ld/piece.ts";
import { staticRepository } from "#exports/oai.ts";
import { recordOf } from "#exports/record.ts";
import { formsOf } from "#outputs/pages/piece/forms.ts";
import { subjectsOf } from "#outputs/pages/piece/subjects.ts";
import { namedBesidePeople, waysToBrowse } from "#outputs/ways-to-browse.ts";
import type { FacetDeclaration } from "#piece/facet-declaration.ts";
import { facets } from "#piece/facets.ts";
import type { Vocabularies } from "#piece/vocabulary.ts";
import { loosen } from "#search/client/query/loosen.ts";
import { parseQuery } from "#search/client/query/parse.ts";
import { documentOf } from "#search/index/engine/document.ts";
import { indexDefinition } from "#search/index/engine/mappings.ts";
import { factColumns } from "#search/index/fact-columns.ts";
import { allEntities, entityAddress } from "#views/entities.ts";
import { coOccurringWith } from "#views/co-occurrence.ts";
import { vocabulariesOf } from "./archive/connected-pieces.ts";
import { described, site } from "./exports/described-piece.ts";

// Two facets that are declared and in no other module.
vi.mock("#piece/facets.ts", async (load) => {
  const declared = await load<{ facets: readonly FacetDeclaration[] }>();
  const styles = {
    id: "styles",
    label: "Styles",
    singular: "Style",
    queryField: "style",
    vocabulary: "styles",
    field: { name: "style", holds: "one", meaning: "Its style" },
    role: "form",
    schemaType: "DefinedTerm",
    pages: "browse",
    category: true,
  } satisfies FacetDeclaration;
  const treaties = {
    id: "treaties",
    label: "Treaties",
    singular: "Treaty",
    queryField: "treaty",
    vocabulary: "treaties",
    field: { name: "treaties", holds: "many", meaning: "Treaties it is about" },
    role: "subject",
    schemaType: "DefinedTerm",
    rank: 6,
    pages: "browse",
  } satisfies FacetDeclaration;
  return { ...declared, facets: [...declared.facets, styles, treaties] };
});

const vocabularies: Vocabularies = {
  ...vocabulariesOf({ topics: ["tides"] }),
  ...{ styles: { essay: { name: "Essay" } }, treaties: { pact: { name: "Pact" }, accord: { name: "Accord" } } },
};
const piece = described({ topics: ["tides"], style: "essay", treaties: ["pact", "accord"] });
const archive = { site, vocabularies };
const record = recordOf(piece, archive);
const named = {
  style: { id: "essay", name: "Essay" },
  treaties: [
    { id: "pact", name: "Pact" },
    { id: "accord", name: "Accord" },
  ],
};

test("a facet that is declared is a field of pieces and has a vocabulary", () => {
  expect(Object.keys(vocabulariesOf({}))).toEqual(expect.arrayContaining(["styles", "treaties"]));
  expect(piece).toMatchObject({ style: "essay", treaties: ["pact", "accord"] });
  expect(described()).toMatchObject({ treaties: [] });
  expect(() => described({ style: ["essay"] })).toThrow("must be an id");
});

test("its values have pages, and are named with what they stand beside", () => {
  const entities = allEntities([piece], vocabularies);
  expect(entities.map(({ facet, id }) => entityAddress(facet, id))).toEqual([
    "/topics/tides/",
    "/styles/essay/",
    "/treaties/pact/",
    "/treaties/accord/",
  ]);
  expect(entities.map((entity) => coOccurringWith(entity, vocabularies, 9).map(({ name }) => name))).toEqual([
    ["Accord", "Pact"],
    ["Accord", "Pact", "Tides"],
    ["Accord", "Tides"],
    ["Pact", "Tides"],
  ]);
});

test("the page of a piece has its values, and others say that pieces are listed by it", () => {
  expect(formsOf(piece, vocabularies)).toEqual([{ to: "/styles/essay/", text: "Essay" }]);
  expect(subjectsOf(piece, vocabularies).map(({ label }) => label)).toEqual(["Topics", "Treaties"]);
  expect(waysToBrowse).toMatch(/, style, treaty and author$/);
  expect(namedBesidePeople).toMatch(/, styles and treaties$/);
});

test("searches have its field and its filter", () => {
  const columns = factColumns([piece], vocabularies);
  expect(columns.map(({ id }) => id)).toEqual([...facets.map(({ queryField }) => queryField), "language"]);
  expect(columns.find(({ label }) => label === "Styles")).toMatchObject({
    id: "style",
    pages: "styles",
    values: [{ id: "essay", name: "Essay", rows: [0] }],
  });
  expect(parseQuery("style:essay").query).toMatchObject({ kind: "field", field: "style" });
  expect(parseQuery("no:field").note).toMatch(/ treaty: kind: .*style: language: /);
});

test("a query without its fields keeps the words of what a piece is about, and not of what it is", () => {
  const loose = (text: string) => {
    const { query } = parseQuery(text);
    return query && loosen(query);
  };
  expect(loose("style:essay")).toBeUndefined();
  expect(loose("treaty:pact")).toEqual({ kind: "word", text: "pact" });
});

test("other formats have its values", async () => {
  expect(record).toMatchObject(named);
  const [header = "", row = ""] = archiveCsv([piece], archive).split("\r\n");
  const cells = row.split(",");
  expect(header).toContain("style,treaties,words");
  expect(cells).toEqual(expect.arrayContaining(["Essay", "Pact; Accord"]));
  const description = pieceJsonLd(record, { site, type: "Article", people: {}, cited: [], image: "" });
  expect(description.genre).toEqual([
    { "@type": "DefinedTerm", "@id": "https://quay.example/sub/styles/essay/", name: "Essay" },
  ]);
  expect(JSON.stringify(description.about)).toContain("/sub/treaties/accord/");
  const oai = staticRepository([piece], archive);
  expect(oai).toContain("<dc:type>Text</dc:type><dc:type>Essay</dc:type>");
  expect(oai).toContain("<dc:subject>Pact</dc:subject><dc:subject>Accord</dc:subject>");
  const { entries } = await feedOf({
    ...{ title: "", description: "", address: "/", length: 1, brief: false, pieces: [piece], archive },
    htmlOf: () => "",
  });
  expect(entries[0]?.categories.map(({ scheme, term }) => scheme + term)).toEqual([
    "https://quay.example/sub/topics/tides",
    "https://quay.example/sub/styles/essay",
  ]);
});

test("a search engine gets it too", () => {
  const body = { headings: [], passages: [], notes: [] };
  const document = documentOf(piece, { body, names: vocabularies, citation: {}, terms: {} });
  expect(document.facets).toMatchObject({ style: [named.style], treaty: named.treaties });
  const { properties } = indexDefinition("en").mappings.properties.facets;
  expect(Object.keys(properties)).toEqual(expect.arrayContaining(["style", "treaty"]));
});
