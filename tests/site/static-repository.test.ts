import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { describe, expect, inject, test } from "vitest";
import { dumpIn } from "./files.ts";

const oai = "http://www.openarchives.org/OAI/2.0/";

/** The namespaces by the prefixes that stand for them here, whatever a file calls them. */
const prefixes = new Map([
  [`${oai}static-repository`, "sr"],
  [oai, "oai"],
  [`${oai}oai_dc/`, "oai_dc"],
  ["http://purl.org/dc/elements/1.1/", "dc"],
]);

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const elements = [
  ...["title", "creator", "subject", "description", "publisher", "contributor", "date", "type"],
  ...["format", "identifier", "source", "language", "relation", "coverage", "rights"],
];

/**
 * What an element may hold, one child after the other, or the text that it is: the schemas static-repository.xsd,
 * OAI-PMH-static-repository.xsd and oai_dc.xsd (2004). The second leaves out of OAI-PMH what a file without a server
 * can't do: sets, deleted records, compression, resumption tokens.
 */
const models: Record<string, RegExp | string> = {
  "sr:Repository": "sr:Identify sr:ListMetadataFormats (sr:ListRecords )+",
  "sr:Identify":
    "oai:repositoryName oai:baseURL oai:protocolVersion (oai:adminEmail )+oai:earliestDatestamp oai:deletedRecord oai:granularity (oai:description )*",
  "oai:repositoryName": /./,
  "oai:baseURL": /^https?:\/\/\S+$/,
  "oai:protocolVersion": /^2\.0$/,
  "oai:adminEmail": /^\S+@(\S+\.)+\S+$/,
  "oai:earliestDatestamp": day,
  "oai:deletedRecord": /^no$/,
  "oai:granularity": /^YYYY-MM-DD$/,
  "sr:ListMetadataFormats": "(oai:metadataFormat )+",
  "oai:metadataFormat": "oai:metadataPrefix oai:schema oai:metadataNamespace ",
  "oai:metadataPrefix": /^[A-Za-z0-9\-_.!~*'()]+$/,
  "oai:schema": /^https?:\/\/\S+$/,
  "oai:metadataNamespace": /^https?:\/\/\S+$/,
  "sr:ListRecords": "(oai:record )+",
  "oai:record": "oai:header oai:metadata (oai:about )*",
  "oai:header": "oai:identifier oai:datestamp ",
  "oai:identifier": /^[a-z][a-z0-9+.-]*:\S+$/i,
  "oai:datestamp": day,
  "oai:metadata": "oai_dc:dc ",
  "oai_dc:dc": `(dc:(${elements.join("|")}) )*`,
  ...Object.fromEntries(elements.map((name) => [`dc:${name}`, /\S/])),
};

/** The attributes that elements may have, beside those of namespaces and schemas. */
const attributesOf: Record<string, string[]> = { "sr:ListRecords": ["metadataPrefix"] };

interface Element {
  name: string;
  attributes: Record<string, string>;
  /** The namespaces that it declares itself. */
  declares: string[];
  children: Element[];
  text: string;
}

function read(xml: string): Element {
  const root: Element = { name: "", attributes: {}, declares: [], children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ uri, local, attributes, ns }) => {
    const own = Object.values(attributes).filter(({ prefix, name }) => prefix !== "xmlns" && name !== "xmlns");
    const element: Element = {
      name: `${prefixes.get(uri) ?? uri}:${local}`,
      attributes: Object.fromEntries(own.map(({ name, value }) => [name, value])),
      declares: Object.values(ns ?? {}),
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
  parser.write(xml).close();
  return root.children[0] ?? root;
}

const within = (element: Element): Element[] => [element, ...element.children.flatMap(within)];
const textsOf = (element: Element, name: string) =>
  within(element).flatMap((each) => (each.name === name ? [each.text] : []));

/** What in a file is not as the specification of static repositories has it. */
function faultsOf(xml: string): string[] {
  const repository = read(xml);
  const faults = repository.name === "sr:Repository" ? [] : [`The root is ${repository.name}.`];
  for (const { name, attributes, children, text } of within(repository)) {
    const model = models[name];
    const held = children.map((child) => `${child.name} `).join("");
    if (model === undefined) faults.push(`There is no ${name}.`);
    else if (typeof model === "string" && !new RegExp(`^${model}$`).test(held)) faults.push(`${name} holds ${held}.`);
    else if (typeof model === "string" && text.trim() !== "") faults.push(`${name} has text.`);
    else if (typeof model !== "string" && (held !== "" || !model.test(text))) faults.push(`${name} is "${text}".`);
    for (const attribute of Object.keys(attributes))
      if (attribute !== "xsi:schemaLocation" && !attributesOf[name]?.includes(attribute))
        faults.push(`${name} has an attribute ${attribute}.`);
  }
  const formats = textsOf(repository, "oai:metadataPrefix");
  const lists = repository.children.filter(({ name }) => name === "sr:ListRecords");
  if (lists.map(({ attributes }) => attributes["metadataPrefix"]).join() !== formats.join())
    faults.push("A format has no list of its own, or a list no format.");
  if (!formats.includes("oai_dc")) faults.push("There is no Dublin Core.");
  for (const list of lists) {
    const ids = textsOf(list, "oai:identifier");
    if (new Set(ids).size !== ids.length) faults.push("An identifier stands twice.");
  }
  const [earliest] = textsOf(repository, "oai:datestamp").sort();
  if (earliest !== textsOf(repository, "oai:earliestDatestamp")[0]) faults.push("The earliest date is another.");
  // A record is handed on alone: what holds its metadata declares all that it needs.
  for (const part of [repository, ...within(repository).filter(({ name }) => name === "oai_dc:dc")]) {
    const [namespace, schema] = (part.attributes["xsi:schemaLocation"] ?? "").split(" ");
    if (!part.declares.includes(namespace ?? "") || !schema?.endsWith(".xsd"))
      faults.push(`${part.name} doesn't say its schema.`);
  }
  return faults;
}

describe.each([
  [inject("atRoot"), "https://small.example/"],
  [inject("underBase"), "https://small.example/sub/"],
])("the static repository of %s", (folder, home) => {
  const xml = readFileSync(join(folder, "oai.xml"), "utf8");

  test("is as its specification has it", () => {
    expect(faultsOf(xml)).toEqual([]);
    expect(xml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n')).toBe(true);
  });

  test("says where it is, whom to ask, and of every piece when it changed", () => {
    const repository = read(xml);
    expect(textsOf(repository, "oai:baseURL")).toEqual([`${home}oai.xml`]);
    expect(textsOf(repository, "oai:adminEmail")).toEqual(["harbour@small.example"]);
    const dump = dumpIn(folder);
    const pieces = dump.map((line) => JSON.parse(line) as { id: string; published: string; revised?: string });
    expect(textsOf(repository, "oai:identifier")).toEqual(pieces.map(({ id }) => `oai:small.example:${id}`));
    const ledger = readFileSync(join(folder, "permalinks.tsv"), "utf8").split("\n");
    const taken = new Map(
      ledger.map((row) => row.split("\t")).flatMap(([, kind, id, , day]) => (kind === "piece" ? [[id, day]] : [])),
    );
    expect(taken.size).toBe(1);
    expect(textsOf(repository, "oai:datestamp")).toEqual(
      pieces.map(({ id, published, revised: date = published }) =>
        (
          taken.get(id) ?? (date.includes("T") ? new Date(date).toISOString() : `${date.replace(/[~?%/].*/, "")}-01-01`)
        ).slice(0, 10),
      ),
    );
  });

  test.each<[string, string, RegExp]>([
    ["</ListRecords>", "<oai:resumptionToken>1</oai:resumptionToken></ListRecords>", /ListRecords holds/],
    ["</oai:header>", "<oai:setSpec>a</oai:setSpec></oai:header>", /header holds/],
    ["<oai:header>", '<oai:header status="deleted">', /attribute status/],
    ["<oai:deletedRecord>no", "<oai:deletedRecord>transient", /deletedRecord is/],
    ["<oai:granularity>YYYY-MM-DD", "<oai:granularity>YYYY-MM-DDThh:mm:ssZ", /granularity is/],
    ["<oai:adminEmail>harbour@small.example", "<oai:adminEmail>harbour@small", /adminEmail is/],
    ["<oai:adminEmail>harbour@small.example</oai:adminEmail>", "", /Identify holds/],
    ["<oai:protocolVersion>2.0</oai:protocolVersion>", "", /Identify holds/],
    ['metadataPrefix="oai_dc"', 'metadataPrefix="marc"', /no list of its own/],
    ["<oai:datestamp>", "<oai:datestamp>0001-01-01</oai:datestamp><oai:datestamp>", /header holds/],
    ["<oai:earliestDatestamp>1787-01-01", "<oai:earliestDatestamp>1787-01-02", /earliest date/],
    ["<dc:type>Text", "<dc:kind>x</dc:kind><dc:type>Text", /dc holds/],
    ["<dc:type>Text</dc:type>", "<dc:type/>", /dc:type is/],
    ['oai_dc.xsd"><dc', '"><dc', /doesn't say its schema/],
    ["</Repository>", "a</Repository>", /has text/],
  ])("would be found out, were %s %s", (from, to, fault) => {
    const faults = faultsOf(xml.replace(from, () => to));
    expect(xml).toContain(from);
    expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });
});
