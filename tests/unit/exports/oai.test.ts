import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { staticRepository } from "#exports/oai.ts";
import type { Piece } from "#piece/piece.ts";
import { archive, fields, piece } from "./recorded-pieces.ts";

const namespaces = {
  "http://www.openarchives.org/OAI/2.0/static-repository": "sr",
  "http://www.openarchives.org/OAI/2.0/": "oai",
  "http://www.openarchives.org/OAI/2.0/oai_dc/": "oai_dc",
  "http://purl.org/dc/elements/1.1/": "dc",
} as Record<string, string>;

interface Element {
  /** With the prefix above, whatever the file calls the namespace. */
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

function read(pieces: Piece[], from = archive): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value]);
    const element = {
      name: `${namespaces[uri]}:${local}`,
      attributes: Object.fromEntries(values),
      children: [],
      text: "",
    };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(staticRepository(pieces, from)).close();
  return root.children[0] ?? root;
}

const names = (element: Element | undefined) => element?.children.map(({ name }) => name);
const textsOf = (element: Element | undefined) => element?.children.map(({ name, text }) => [name, text]);
const child = (element: Element | undefined, ...path: string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => at?.children.find((each) => each.name === name), element);

test("a static repository has what its schema asks for, in that order", () => {
  const repository = read([piece(fields), piece({ id: "1787-a", published: "1787" })]);
  expect(repository.name).toBe("sr:Repository");
  expect(names(repository)).toEqual(["sr:Identify", "sr:ListMetadataFormats", "sr:ListRecords"]);
  expect(textsOf(child(repository, "sr:Identify"))).toEqual([
    ["oai:repositoryName", "Quay & Harbour"],
    ["oai:baseURL", "https://quay.example/sub/oai.xml"],
    ["oai:protocolVersion", "2.0"],
    ["oai:adminEmail", "webmaster@quay.example"],
    ["oai:earliestDatestamp", "1787-01-01"],
    ["oai:deletedRecord", "no"],
    ["oai:granularity", "YYYY-MM-DD"],
  ]);
  expect(textsOf(child(repository, "sr:ListMetadataFormats", "oai:metadataFormat"))).toEqual([
    ["oai:metadataPrefix", "oai_dc"],
    ["oai:schema", "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"],
    ["oai:metadataNamespace", "http://www.openarchives.org/OAI/2.0/oai_dc/"],
  ]);
  const list = child(repository, "sr:ListRecords");
  expect(list?.attributes).toEqual({ metadataPrefix: "oai_dc" });
  expect(names(list)).toEqual(["oai:record", "oai:record"]);
  for (const record of list?.children ?? []) {
    expect(names(record)).toEqual(["oai:header", "oai:metadata"]);
    expect(names(child(record, "oai:header"))).toEqual(["oai:identifier", "oai:datestamp"]);
    expect(names(child(record, "oai:metadata"))).toEqual(["oai_dc:dc"]);
    // What is handed on without the rest says its own namespaces.
    expect(Object.keys(child(record, "oai:metadata", "oai_dc:dc")?.attributes ?? {})).toEqual(
      expect.arrayContaining(["xmlns:oai_dc", "xmlns:dc", "xmlns:xsi", "xsi:schemaLocation"]),
    );
  }
});

const recordOf = (...pieces: Piece[]) => child(read(pieces), "sr:ListRecords", "oai:record");

test("a record is the piece in Dublin Core", () => {
  const source = { name: "The Ebb", url: "https://ebb.example/1" };
  expect(textsOf(child(recordOf(piece({ ...fields, source })), "oai:metadata", "oai_dc:dc"))).toEqual([
    ["dc:title", "Low water"],
    ["dc:creator", "The Desk"],
    ["dc:subject", "Tides"],
    ["dc:subject", "The Coast"],
    ["dc:subject", "Harbour Board"],
    ["dc:description", "The summary."],
    ["dc:publisher", "Quay & Harbour"],
    ["dc:date", "2004-04-06"],
    ["dc:type", "Text"],
    ["dc:format", "text/html"],
    ["dc:identifier", "https://quay.example/sub/2004/low-water/"],
    ["dc:source", "https://ebb.example/1"],
    ["dc:language", "en"],
    ["dc:rights", "© Quay"],
    ["dc:rights", "https://licence.example/by/"],
  ]);
});

test.each([
  ["1754/1763", "1754/1763"],
  ["1787-10-27~", "1787-10-27~"],
  ["2004-04-06T23:46-04:00", "2004-04-06"],
])("the date %s stands in it as %s", (published, date) => {
  expect(child(recordOf(piece({ published })), "oai:metadata", "oai_dc:dc", "dc:date")?.text).toBe(date);
});

test("what reuse keeps back isn't in it", () => {
  const dc = child(recordOf(piece({ ...fields, reuse: "none" })), "oai:metadata", "oai_dc:dc");
  expect(names(dc)).not.toContain("dc:description");
  expect(names(dc)).not.toContain("dc:subject");
});

test.each([
  [{ published: "1787" }, "1787-01-01"],
  [{ published: "1754/1763" }, "1754-01-01"],
  [{ published: "2004-04-06T23:46-04:00" }, "2004-04-07"],
  [{ published: "2004-04-06", revised: "2010-11" }, "2010-11-01"],
])("of %j the datestamp is %s", (given, day) => {
  expect(child(recordOf(piece(given)), "oai:header", "oai:datestamp")?.text).toBe(day);
});

test.each([
  ["a text added long after it was printed", { published: "1787" }, "2026-10-02"],
  ["a revision before that", { published: "1787", revised: "2026-10-01" }, "2026-10-02"],
  ["a revision since then", { published: "1787", revised: "2026-10-03" }, "2026-10-03"],
])("of %s the datestamp is the later day, so that no harvester misses it", (_, given, day) => {
  const recordedDays = new Map([["2004-04-06-a", { first: "2026-09-01", address: "2026-10-02", any: "2026-10-09" }]]);
  const repository = read([piece(given)], { ...archive, recordedDays });
  const record = child(repository, "sr:ListRecords", "oai:record");
  expect(child(record, "oai:header", "oai:datestamp")?.text).toBe(day);
  expect(child(repository, "sr:Identify", "oai:earliestDatestamp")?.text).toBe(day);
});

test("whoever answers questions is who is asked", () => {
  const told = { ...archive, site: { ...archive.site, contact: "me@quay.example" } };
  expect(child(read([piece()], told), "sr:Identify", "oai:adminEmail")?.text).toBe("me@quay.example");
});

test("a host without a full stop still has an address that the schema takes", () => {
  const local = { ...archive, site: { ...archive.site, origin: "http://localhost:4321" } };
  expect(child(read([piece()], local), "sr:Identify", "oai:adminEmail")?.text).toMatch(/^\S+@(\S+\.)+\S+$/);
});

test("whatever is in titles, names and summaries, the file is well-formed and says it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (given) => {
      const text = `.${given.replaceAll(/\s/g, "_")}]]>&.`;
      const dc = child(recordOf(piece({ title: text, byline: text, summary: text })), "oai:metadata", "oai_dc:dc");
      expect(
        textsOf(dc)
          ?.slice(0, 3)
          .map(([, said]) => said),
      ).toEqual([text, text, text]);
    }),
  );
});
