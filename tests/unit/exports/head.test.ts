import { describe, expect, test } from "vitest";
import { dublinCore } from "#exports/dublin-core.ts";
import type { Meta } from "#exports/head.ts";
import { highwire } from "#exports/highwire.ts";
import { openGraph } from "#exports/open-graph.ts";
import { signposting } from "#exports/signposting.ts";
import { everything, recorded } from "./described-piece.ts";

const pairs = (metas: Meta[]) => metas.map(({ name, property, content }) => [name ?? property, content]);
const full = recorded({ ...everything, kind: "forecast" });

describe("Highwire elements", () => {
  test("name every author, and no journal", () => {
    expect(pairs(highwire(full))).toEqual([
      ["citation_title", "On tides"],
      ["citation_author", "Quill, Ada"],
      ["citation_author", "The Desk,"],
      ["citation_publication_date", "2004/04/06"],
      ["citation_language", "en"],
      ["citation_public_url", full.citation.URL],
      ["z:itemType", "webpage"],
    ]);
  });

  test("have a byline of one word as it stands, and end one of several with a comma, lest its last become a family", () => {
    const authors = (byline: string) =>
      pairs(highwire(recorded({ byline }))).filter(([name]) => name === "citation_author");
    expect(authors("Publius")).toEqual([["citation_author", "Publius"]]);
    expect(authors("From the desk")).toEqual([["citation_author", "From the desk,"]]);
  });

  test.each([
    ["1787", "1787"],
    ["1787-10", "1787/10"],
    ["2004-04-06T23:46Z", "2004/04/06"],
    ["1754/1763", "1754"],
    ["1787-10-27/1788~", "1787/10/27"],
    ["1754-06%", "1754/06"],
  ])("have the date %s as %s", (published, written) => {
    const id = "1787-a";
    expect(pairs(highwire(recorded({ id, published })))).toContainEqual(["citation_publication_date", written]);
  });
});

test("Dublin Core says what the piece is a version of, and never takes that for its source", () => {
  expect(pairs(dublinCore(full))).toEqual([
    ["DC.title", "On tides"],
    ["DC.creator", "Quill, Ada"],
    ["DC.creator", "The Desk"],
    ["DC.language", "en"],
    ["DC.identifier", "https://quay.example/sub/id/2004-04-06-a/"],
    ["DC.rights", "© Quay"],
    ["DCTERMS.issued", "2004-04-06"],
    ["DCTERMS.modified", "2005"],
    ["DCTERMS.license", "https://licence.example/by"],
    ["DCTERMS.isVersionOf", "https://gazette.example/p"],
  ]);
});

describe("Open Graph", () => {
  const authors = ["https://quay.example/sub/authors/ada/"];
  const image = { url: "https://quay.example/sub/share.png", alt: "Quay" };

  test("makes a card with the share image and words for it", () => {
    expect(pairs(openGraph(full, { archive: "Quay", authors, image }))).toEqual([
      ["og:type", "article"],
      ["og:site_name", "Quay"],
      ["og:title", "On tides"],
      ["og:url", "https://quay.example/sub/2004/tides/"],
      ["og:image", "https://quay.example/sub/share.png"],
      ["og:image:width", "1200"],
      ["og:image:height", "630"],
      ["og:image:alt", "Quay"],
      ["article:published_time", "2004-04-06"],
      ["article:modified_time", "2005"],
      ["article:author", "https://quay.example/sub/authors/ada/"],
      ["article:section", "Forecast"],
      ["article:tag", "Tides"],
      ["twitter:card", "summary_large_image"],
    ]);
  });
});

test("signposts lead to the lasting address, the descriptions and the text", () => {
  expect(signposting(full, { type: "Report", authors: ["https://quay.example/sub/authors/ada/"] })).toEqual([
    { rel: "cite-as", href: "https://quay.example/sub/id/2004-04-06-a/" },
    { rel: "type", href: "https://schema.org/Report" },
    { rel: "author", href: "https://quay.example/sub/authors/ada/" },
    { rel: "license", href: "https://licence.example/by" },
    {
      rel: "describedby",
      type: "application/vnd.citationstyles.csl+json",
      href: "https://quay.example/sub/2004/tides/cite.json",
    },
    { rel: "describedby", type: "application/x-bibtex", href: "https://quay.example/sub/2004/tides/cite.bib" },
    {
      rel: "describedby alternate",
      type: "application/json",
      href: "https://quay.example/sub/2004/tides/index.json",
    },
    { rel: "item alternate", type: "text/markdown", href: "https://quay.example/sub/2004/tides/index.md" },
  ]);
});
