import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { entityJsonLd } from "#exports/json-ld/entity.ts";
import { jsonLdText } from "#exports/json-ld/node.ts";
import { pieceJsonLd } from "#exports/json-ld/piece.ts";
import { siteJsonLd } from "#exports/json-ld/site.ts";
import {
  authorsFacet,
  organisationsFacet,
  peopleFacet,
  placesFacet,
  regionsFacet,
  seriesFacet,
  topicsFacet,
  type Facet,
} from "#piece/facets.ts";
import { vocabularySchemas } from "#piece/vocabulary.ts";
import { anyText, everything, recorded, site, vocabularies } from "./described-piece.ts";

const image = "https://quay.example/sub/share.png";

const read = (fields: Record<string, unknown> = {}, cited: string[] = []) =>
  JSON.parse(
    jsonLdText(pieceJsonLd(recorded(fields), { site, type: "Report", people: vocabularies.people, cited, image })),
  ) as Record<string, unknown>;

describe("a piece in the vocabulary of schema.org", () => {
  test("says all that its record does", () => {
    expect(read(everything, ["1787-10-a", "1999-a"])).toEqual({
      "@context": "https://schema.org",
      "@type": "Report",
      "@id": "https://quay.example/sub/id/2004-04-06-a/",
      identifier: "https://quay.example/sub/id/2004-04-06-a/",
      url: "https://quay.example/sub/2004/tides/",
      headline: "On tides",
      alternativeHeadline: "The dek.",
      description: "In short.",
      inLanguage: "en",
      datePublished: "2004-04-06",
      dateModified: "2005",
      version: "0123456789ab",
      wordCount: 7,
      author: [
        { "@type": "Person", "@id": "https://quay.example/sub/authors/ada/", name: "Ada Quill" },
        { "@type": "Organization", "@id": "https://quay.example/sub/authors/desk/", name: "The Desk" },
      ],
      creditText: "Ada Quill and the desk",
      about: [
        { "@type": "DefinedTerm", "@id": "https://quay.example/sub/topics/tides/", name: "Tides" },
        { "@type": "Place", "@id": "https://quay.example/sub/regions/coast/", name: "Coast" },
        { "@type": "Place", "@id": "https://quay.example/sub/places/pier/", name: "Pier" },
        { "@type": "Person", "@id": "https://quay.example/sub/people/ada/", name: "Ada Quill" },
        { "@type": "Organization", "@id": "https://quay.example/sub/organisations/board/", name: "Board" },
      ],
      citation: [
        {
          "@type": "CreativeWork",
          name: "Tables",
          creditText: "Board",
          datePublished: "2000",
          isPartOf: { "@type": "CreativeWork", name: "Gazette" },
          url: "https://gazette.example/t",
          archivedAt: "https://copies.example/t",
        },
        { "@type": "CreativeWork", "@id": "https://quay.example/sub/id/1787-10-a/", name: "First" },
        { "@id": "https://quay.example/sub/id/1999-a/" },
      ],
      correction: [{ "@type": "CorrectionComment", datePublished: "2004-05", text: "Wrong quay." }],
      isPartOf: [
        { "@type": "WebSite", "@id": "https://quay.example/sub/", name: "Quay" },
        { "@type": "CreativeWorkSeries", "@id": "https://quay.example/sub/series/quays/", name: "Quays" },
      ],
      position: 2,
      isBasedOn: {
        "@type": "CreativeWork",
        name: "Other",
        datePublished: "2004-04-05",
        isPartOf: { "@type": "CreativeWork", name: "Gazette" },
        url: "https://gazette.example/p",
      },
      license: "https://licence.example/by",
      copyrightNotice: "© Quay",
      image,
      publisher: { "@type": "Organization", name: "Quay", url: "https://quay.example/sub/" },
    });
  });

  test("says nothing of what isn't known, and dates as exactly as they are", () => {
    const read1787 = read({ id: "1787-a", published: "1787" });
    expect(read1787).toMatchObject({ datePublished: "1787", "@id": "https://quay.example/sub/id/1787-a/" });
    for (const absent of ["author", "about", "citation", "correction", "isBasedOn", "dateModified", "description"])
      expect(read1787).not.toHaveProperty(absent);
  });

  test.each([
    ["1754/1763", "1754"],
    ["1787-10~/1788", "1787-10"],
    ["1754-06-03?", "1754-06-03"],
    ["2004-04-06T23:46Z", "2004-04-06T23:46Z"],
  ])("has dates that are ISO 8601, the first of %s", (published, iso) => {
    const made = read({ published, references: [{ title: "R", published }], source: { name: "S", published } });
    expect(made).toMatchObject({
      datePublished: iso,
      citation: [{ datePublished: iso }],
      isBasedOn: { datePublished: iso },
    });
  });

  test.each(["none", "excerpt"])("is as silent as its reuse asks: %s", (reuse) => {
    const made = read({ ...everything, reuse }, ["1999-a"]);
    expect("description" in made).toBe(reuse === "excerpt");
    expect("about" in made).toBe(reuse === "excerpt");
    expect("citation" in made).toBe(reuse === "excerpt");
    expect(made["headline"]).toBe("On tides");
  });
});

test("no text ends the element that holds it, and all of it comes back", () => {
  const awkward = fc.oneof(anyText, fc.constantFrom("</script>", "<!--<script>", "]]>", "\u2028"));
  fc.assert(
    fc.property(awkward, (name) => {
      const text = jsonLdText(siteJsonLd({ ...site, name }));
      expect(text).not.toContain("<");
      expect((JSON.parse(text) as { name: string }).name).toBe(name);
    }),
  );
});

test("the archive says who publishes it and how it is searched", () => {
  const publisher = { "@type": "Organization", name: "Quay", url: "https://quay.example/sub/" };
  const made = (fields: object) => JSON.parse(jsonLdText(siteJsonLd({ ...site, ...fields }))) as object;
  expect(made({})).toMatchObject({
    "@type": "WebSite",
    url: "https://quay.example/sub/",
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: "https://quay.example/sub/search/?q={query}" },
      "query-input": "required name=query",
    },
  });
  expect(made({})).toHaveProperty("publisher", publisher);
  expect(made({ contact: "me@quay.example" })).toHaveProperty("publisher", { ...publisher, email: "me@quay.example" });
});

describe("the page of an entry", () => {
  const sameAs = ["https://who.example/1"];
  const known = {
    ...vocabularies,
    people: {
      ...vocabularies.people,
      ada: vocabularySchemas.people.parse({ name: "Ada Quill", family: "Quill", given: "Ada", sameAs }),
    },
    places: {
      pier: vocabularySchemas.places.parse({
        name: "Pier",
        region: "coast",
        latitude: "54.5",
        longitude: "-3.25",
        sameAs,
      }),
    },
    organisations: { board: vocabularySchemas.organisations.parse({ name: "Board", abbreviation: "B", sameAs }) },
  };
  const pageOf = (facet: Facet, id: string, name: string, description?: string) =>
    JSON.parse(
      jsonLdText(entityJsonLd({ facet, id, name, description, pieces: [] }, { site, vocabularies: known })),
    ) as Record<string, unknown>;

  test("is a part of the archive, and what it is about has the address that pieces give it", () => {
    expect(pageOf(topicsFacet, "tides", "Tides </script>", "What the water does.")).toEqual({
      "@context": "https://schema.org",
      "@type": "CollectionPage",
      url: "https://quay.example/sub/topics/tides/",
      name: "Tides </script>",
      isPartOf: { "@type": "WebSite", "@id": "https://quay.example/sub/", name: "Quay" },
      mainEntity: {
        "@type": "DefinedTerm",
        "@id": "https://quay.example/sub/topics/tides/",
        name: "Tides </script>",
        description: "What the water does.",
      },
    });
  });

  test.each([
    [peopleFacet, "ada", { "@type": "Person", familyName: "Quill", givenName: "Ada", sameAs }],
    [peopleFacet, "desk", { "@type": "Organization" }],
    [
      authorsFacet,
      "ada",
      {
        "@type": "Person",
        familyName: "Quill",
        givenName: "Ada",
        sameAs: ["https://quay.example/sub/people/ada/", ...sameAs],
      },
    ],
    [authorsFacet, "desk", { "@type": "Organization", sameAs: ["https://quay.example/sub/people/desk/"] }],
    [organisationsFacet, "board", { "@type": "Organization", alternateName: "B", sameAs }],
    [
      placesFacet,
      "pier",
      {
        "@type": "Place",
        latitude: 54.5,
        longitude: -3.25,
        containedInPlace: { "@type": "Place", "@id": "https://quay.example/sub/regions/coast/", name: "Coast" },
        sameAs,
      },
    ],
    [regionsFacet, "coast", { "@type": "Place" }],
    [seriesFacet, "quays", { "@type": "CreativeWorkSeries" }],
  ])("says what is known of the entry, case %#", (facet, id, own) => {
    const page = pageOf(facet, id, "N");
    expect(page["@type"]).toBe(facet === authorsFacet ? "ProfilePage" : "CollectionPage");
    expect(page["mainEntity"]).toEqual({ "@id": `https://quay.example/sub/${facet.id}/${id}/`, name: "N", ...own });
  });
});
