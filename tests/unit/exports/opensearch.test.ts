import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import { openSearch } from "#exports/opensearch.ts";
import { siteSchema } from "#piece/settings.ts";

const described = (settings: Record<string, string>) => {
  const site = siteSchema.parse({ origin: "https://quay.example", ...settings });
  return new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(openSearch(site)).OpenSearchDescription;
};

test("a description says where and how to search, with whole addresses under the base", () => {
  const settings = { name: "Quay", base: "/sub/", tagline: "Of tides", language: "fr", rights: "© Quay & sons" };
  expect(described(settings)).toEqual({
    "@_xmlns": "http://a9.com/-/spec/opensearch/1.1/",
    ShortName: "Quay",
    Description: "Of tides",
    Url: [
      { "@_type": "text/html", "@_template": "https://quay.example/sub/search/?q={searchTerms}" },
      {
        "@_type": "application/opensearchdescription+xml",
        "@_rel": "self",
        "@_template": "https://quay.example/sub/opensearch.xml",
      },
    ],
    LongName: "Quay",
    Image: { "@_type": "image/svg+xml", "#text": "https://quay.example/sub/icon.svg" },
    Attribution: "© Quay & sons",
    Language: "fr",
    InputEncoding: "UTF-8",
    OutputEncoding: "UTF-8",
  });
});

test("without a tagline or description it says what can be searched", () => {
  expect(described({ name: "Quay" }).Description).toBe("Search the full text of Quay");
  expect(described({ name: "Quay", tagline: "Of tides", description: "All of it." }).Description).toBe("All of it.");
  expect(described({ name: "Quay" })).not.toHaveProperty("Attribution");
});

test.each([
  ["The Quay Gazette", "The Quay Gazette"],
  ["The Quay Gazettes", "The Quay"],
  ["The Small Archive of Tides", "The Small"],
  ["The Quay Archives of Tides", "The Quay"],
  ["Exactly sixteen! yes", "Exactly sixteen!"],
  ["Hafenverwaltungsarchiv", "Hafenverwaltungs"],
  ["𐐨".repeat(20), "𐐨".repeat(16)],
])("the short name of %s has sixteen characters at most", (name, short) => {
  expect(described({ name }).ShortName).toBe(short);
});

test("markup in a name is text", () => {
  expect(openSearch(siteSchema.parse({ name: "<Q> & Co" }))).toContain("<ShortName>&lt;Q&gt; &amp; Co</ShortName>");
});
