import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { fromHtml } from "hast-util-from-html";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { feedOf, type Feed } from "#exports/feeds/feed.ts";
import { feedFormats } from "#exports/feeds/formats.ts";
import type { RecordedArchive } from "#exports/record.ts";
import { toPiece, type Piece } from "#piece/piece.ts";
import { pieceSchema } from "#piece/schema.ts";
import { siteSchema } from "#piece/settings.ts";
import { archive } from "../recorded-pieces.ts";

const site = siteSchema.parse({ name: "Quay", origin: "https://quay.example", base: "/sub/", rights: "© Quay" });
const { vocabularies } = archive;

function piece(id: string, fields: Record<string, unknown> = {}): Piece {
  const published = id.slice(0, id.lastIndexOf("-"));
  const frontmatter = pieceSchema.parse({ id, title: id, slug: id, published, byline: "The Desk", ...fields });
  return toPiece(frontmatter, { words: 1, bodyKey: "", version: "0123456789ab", file: "" }, "en");
}

const feed = (...pieces: Piece[]) => feedFrom({ site, vocabularies }, pieces);
const feedFrom = (from: RecordedArchive, pieces: Piece[], brief = false) =>
  feedOf({
    title: "Tides",
    description: "Of tides.",
    address: "/topics/tides/",
    length: 3,
    brief,
    pieces,
    archive: from,
    htmlOf: ({ id }) => `<p id="p1"><span id="p1s1">Text of ${id} &amp; more</span></p>`,
  });
const self = "https://quay.example/sub/topics/tides/feed";
const written = (made: Feed, file: string) => {
  const format = feedFormats.find((each) => each.file === file);
  if (!format) throw new Error(`no format ${file}`);
  return format.render(made, self);
};
/** Saxes refuses whatever XML 1.0 does, characters too. */
function expectWellFormed(xml: string): void {
  const problems: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", ({ message }) => problems.push(message));
  parser.write(xml).close();
  expect(problems).toEqual([]);
}

const read = (xml: string) => {
  expectWellFormed(xml);
  return new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    htmlEntities: true,
    isArray: (name) => /^(item|entry)$/.test(name),
  }).parse(xml);
};

describe("a feed", () => {
  test("has the pieces last published or revised, so that a revision is announced again", async () => {
    const made = await feed(piece("2004-04-06-a"), piece("1999-01-01-a", { revised: "2010" }), piece("2001-a"));
    expect(made.entries.map(({ id }) => id)).toEqual([
      "https://quay.example/sub/id/1999-01-01-a/",
      "https://quay.example/sub/id/2004-04-06-a/",
      "https://quay.example/sub/id/2001-a/",
    ]);
    expect(made.updated.toISOString()).toBe("2010-01-01T00:00:00.000Z");
  });

  test("announces a text that came into the archive long after it was printed", async () => {
    const recordedDays = new Map([
      ["2004-04-06-a", { first: "2004-05-01", address: "2025-01-01", any: "2026-01-01" }],
      ["1787-a", { first: "2010-10-02", address: "2010-10-02", any: "2010-10-02" }],
    ]);
    const made = await feedFrom({ site, vocabularies, recordedDays }, [piece("2004-04-06-a"), piece("1787-a")]);
    expect(made.entries.map(({ published, updated }) => [published, updated].map((at) => at.toISOString()))).toEqual([
      ["1787-01-01T00:00:00.000Z", "2010-10-02T00:00:00.000Z"],
      ["2004-04-06T00:00:00.000Z", "2004-05-01T00:00:00.000Z"],
    ]);
  });

  test("has no more of them than are wanted", async () => {
    const many = Array.from({ length: 30 }, (_, day) => piece(`2004-01-${String(day + 1).padStart(2, "0")}-a`));
    const { entries } = await feed(...many);
    expect(entries.map(({ published }) => published.getUTCDate())).toEqual([30, 29, 28]);
  });

  test("that is brief has the text of a piece only where nothing else says what it is about", async () => {
    const pieces = [piece("2003-a", { summary: "In short." }), piece("2002-a", { dek: "The dek." }), piece("2001-a")];
    const { entries } = await feedFrom({ site, vocabularies }, pieces, true);
    expect(entries.map(({ summary, html }) => [summary, html])).toEqual([
      ["In short.", undefined],
      ["The dek.", undefined],
      [undefined, '<p id="p1">Text of 2001-a &amp; more</p>'],
    ]);
  });

  test("carries as much of a piece as its reuse allows", async () => {
    const fields = { summary: "In short.", dek: "The dek." };
    const { entries } = await feed(
      piece("2003-a", { ...fields, reuse: "none" }),
      piece("2002-a", { ...fields, reuse: "excerpt" }),
      piece("2001-a", { dek: "The dek." }),
    );
    expect(entries.map(({ summary, html }) => [summary, html])).toEqual([
      [undefined, undefined],
      ["In short.", undefined],
      ["The dek.", '<p id="p1">Text of 2001-a &amp; more</p>'],
    ]);
  });

  test("may be empty", async () => {
    for (const { file } of feedFormats) expect(written(await feed(), file)).toContain("Tides");
  });
});

describe("topics and regions are words to sort by", () => {
  const subjects = { topics: ["tides", "ropes"], regions: ["coast"], places: ["quay"], organisations: ["board"] };
  const [topics, regions] = ["https://quay.example/sub/topics/", "https://quay.example/sub/regions/"];

  test("in each format, as it has them", async () => {
    const made = await feed(piece("2004-a", subjects));
    expect(read(written(made, "feed.xml")).rss.channel.item[0].category).toEqual([
      { "@_domain": topics, "#text": "Tides" },
      { "@_domain": topics, "#text": "ropes" },
      { "@_domain": regions, "#text": "The Coast" },
    ]);
    expect(read(written(made, "atom.xml")).feed.entry[0].category).toEqual([
      { "@_scheme": topics, "@_term": "tides", "@_label": "Tides" },
      { "@_scheme": topics, "@_term": "ropes", "@_label": "ropes" },
      { "@_scheme": regions, "@_term": "coast", "@_label": "The Coast" },
    ]);
    expect(JSON.parse(written(made, "feed.json")).items[0].tags).toEqual(["Tides", "ropes", "The Coast"]);
  });

  test.each([
    ["excerpt", 3],
    ["none", 0],
  ])("as far as reuse goes: %s", async (reuse, count) => {
    const made = await feed(piece("2004-a", { ...subjects, reuse }));
    expect(made.entries[0]?.categories).toHaveLength(count);
    for (const { file } of feedFormats) expect(written(made, file).includes("The Coast")).toBe(count > 0);
  });
});

test("RSS says what the specification asks for", async () => {
  const made = await feed(piece("2004-04-06-a", { title: "A & <b>", summary: "Short." }));
  const { channel } = read(written(made, "feed.xml")).rss;
  expect(channel).toMatchObject({
    title: "Tides",
    link: "https://quay.example/sub/topics/tides/",
    description: "Of tides.",
    language: "en",
    copyright: "© Quay",
    lastBuildDate: "Tue, 06 Apr 2004 00:00:00 GMT",
    "atom:link": { "@_href": self, "@_rel": "self", "@_type": "application/rss+xml" },
  });
  expect(channel.item).toEqual([
    {
      title: "A & <b>",
      link: "https://quay.example/sub/2004/2004-04-06-a/",
      guid: { "#text": "https://quay.example/sub/id/2004-04-06-a/", "@_isPermaLink": "false" },
      pubDate: "Tue, 06 Apr 2004 00:00:00 GMT",
      "dc:creator": "The Desk",
      description: "Short.",
      "content:encoded": '<p id="p1">Text of 2004-04-06-a &amp; more</p>',
    },
  ]);
});

describe.each([
  "<img src=x onerror=alert(1)>",
  "</p><script>alert(1)</script>",
  "<!-- a <select> tag",
  "A&B &amp; &lt;b&gt; &#60;svg onload=alert(1)&#62;",
  "1 < 2 && 3 > 2",
  "]]><script>alert(1)</script>",
])("to readers of feeds %s is text", (text) => {
  test("as what a piece says in short", async () => {
    const made = await feed(piece("2004-a", { summary: text }));
    const { description } = read(written(made, "feed.xml")).rss.channel.item[0];
    // What HTML makes of it is one text, with no element that could run.
    expect(fromHtml(description, { fragment: true }).children).toMatchObject([{ type: "text", value: text }]);
    const { summary } = read(written(made, "atom.xml")).feed.entry[0];
    expect(summary, "text unless a type says otherwise (RFC 4287, section 3.1.1)").toBe(text);
    expect(JSON.parse(written(made, "feed.json")).items[0].summary).toBe(text);
  });

  test("as a title, in RSS with the references that most readers understand", async () => {
    const made = await feed(piece("2004-a", { title: text, reuse: "none" }));
    const xml = written(made, "feed.xml");
    expect(read(xml).rss.channel.item[0].title).toBe(text);
    expect(xml).not.toMatch(/&(?!#x26;|#x3C;|gt;|quot;|apos;)/);
    expect(read(written(made, "atom.xml")).feed.entry[0].title).toBe(text);
    expect(JSON.parse(written(made, "feed.json")).items[0]).toMatchObject({ title: text, content_text: text });
  });
});

test("Atom says what RFC 4287 asks for", async () => {
  const made = await feed(piece("2004-04-06-a", { lang: "fr", revised: "2005-01-02" }));
  const { feed: atom } = read(written(made, "atom.xml"));
  expect(atom).toMatchObject({
    "@_xmlns": "http://www.w3.org/2005/Atom",
    id: self,
    title: "Tides",
    updated: "2005-01-02T00:00:00.000Z",
    author: { name: "Tides" },
  });
  expect(atom.entry).toEqual([
    {
      "@_xml:lang": "fr",
      id: "https://quay.example/sub/id/2004-04-06-a/",
      title: "2004-04-06-a",
      link: { "@_rel": "alternate", "@_type": "text/html", "@_href": "https://quay.example/sub/2004/2004-04-06-a/" },
      published: "2004-04-06T00:00:00.000Z",
      updated: "2005-01-02T00:00:00.000Z",
      author: { name: "The Desk" },
      content: { "@_type": "html", "#text": '<p id="p1">Text of 2004-04-06-a &amp; more</p>' },
      rights: "© Quay",
    },
  ]);
});

test("JSON Feed says what version 1.1 asks for", async () => {
  const made = await feed(piece("2004-04-06-a"), piece("2003-a", { reuse: "none", byline: undefined }));
  expect(JSON.parse(written(made, "feed.json"))).toEqual({
    version: "https://jsonfeed.org/version/1.1",
    title: "Tides",
    home_page_url: "https://quay.example/sub/topics/tides/",
    feed_url: self,
    description: "Of tides.",
    language: "en",
    items: [
      {
        id: "https://quay.example/sub/id/2004-04-06-a/",
        url: "https://quay.example/sub/2004/2004-04-06-a/",
        title: "2004-04-06-a",
        content_html: '<p id="p1">Text of 2004-04-06-a &amp; more</p>',
        date_published: "2004-04-06T00:00:00.000Z",
        date_modified: "2004-04-06T00:00:00.000Z",
        authors: [{ name: "The Desk" }],
        language: "en",
      },
      {
        id: "https://quay.example/sub/id/2003-a/",
        url: "https://quay.example/sub/2003/2003-a/",
        title: "2003-a",
        content_text: "2003-a",
        date_published: "2003-01-01T00:00:00.000Z",
        _dcterms: { issued: "2003" },
        date_modified: "2003-01-01T00:00:00.000Z",
        language: "en",
      },
    ],
  });
});

test.each(["1787", "1787-10"])("a date of %s is said to be no more exact than that", async (published) => {
  const made = await feed(piece(`${published}-a`, { revised: "2005" }));
  const [item] = read(written(made, "feed.xml")).rss.channel.item;
  expect([item["dcterms:issued"], item["atom:updated"]]).toEqual([published, "2005-01-01T00:00:00.000Z"]);
  expect(read(written(made, "atom.xml")).feed.entry[0]["dcterms:issued"]).toBe(published);
  expect(JSON.parse(written(made, "feed.json")).items[0]).toMatchObject({ _dcterms: { issued: published } });
});

test.each([
  ["1754/1763", "1754-01-01T00:00:00.000Z"],
  ["1787-10-27/1788-05-28", "1787-10-27T00:00:00.000Z"],
  ["1787-10-27~", "1787-10-27T00:00:00.000Z"],
])("feeds have where %s begins, and beside it the date as it is", async (published, start) => {
  const made = await feed(piece("1787-a", { published }));
  const [item] = read(written(made, "feed.xml")).rss.channel.item;
  expect([new Date(item.pubDate).toISOString(), item["dcterms:issued"]]).toEqual([start, published]);
  const [entry] = read(written(made, "atom.xml")).feed.entry;
  expect([entry.published, entry.updated, entry["dcterms:issued"]]).toEqual([start, start, published]);
  expect(JSON.parse(written(made, "feed.json")).items[0]).toMatchObject({
    date_published: start,
    _dcterms: { issued: published },
  });
});

test("whatever is in a title, the XML is well-formed and says it, less what XML can't say", async () => {
  const title = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("]]>", "<!--", "&amp;", "a\u0000b\ud800c\ufffe", "</title>"),
  );
  const entry = (await feed(piece("2004-a"))).entries.slice(0, 1);
  fc.assert(
    fc.property(title, (text) => {
      for (const file of ["feed.xml", "atom.xml"]) {
        const xml = written(
          {
            title: text,
            url: "u",
            description: "",
            language: "en",
            rights: text,
            updated: new Date(0),
            entries: entry.map((each) => ({
              ...each,
              title: text,
              categories: [{ scheme: text, term: text, label: text }],
            })),
          },
          file,
        );
        expectWellFormed(xml);
      }
    }),
  );
});
