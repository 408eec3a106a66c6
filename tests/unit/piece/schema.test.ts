import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openFolder } from "#archive/folder.ts";
import { sourceFilesIn } from "#archive/source-file.ts";
import { facetFields } from "#piece/facet-fields.ts";
import { isLanguageTag, pieceSchema } from "#piece/schema.ts";

const least = { id: "2004-04-06-a", title: "T", published: "2004-04-06" };

const full = {
  id: "2004-04-06-b",
  title: "Russian Foreign Policy",
  slug: "russian-foreign-policy",
  lang: "sr-Latn",
  kind: "forecast",
  metadataOnly: "false",
  draft: "true",
  kicker: "Russia",
  dek: "It evolves",
  byline: "By the desk",
  authors: ["the-desk", "j-doe"],
  dateline: "MOSCOW, 6 Apr 2004, 23:46 GMT",
  place: "moscow",
  published: "2004-04-06T23:46Z",
  revised: "2004-05",
  readingTime: "4",
  summary: "One line.\nAnd another.",
  series: { id: "open-door", part: "2" },
  topics: ["enlargement"],
  regions: ["baltic"],
  places: ["pristina"],
  people: ["j-doe"],
  organisations: ["nato"],
  judgments: [
    {
      claim: "It will join.",
      horizon: "2010",
      likelihood: "roughly even chance",
      outcome: { result: "partly borne out", date: "2009-12-31", note: "It half joined." },
    },
  ],
  corrections: [{ date: "2004-04-07", note: "The number was 12." }],
  emendations: [{ date: "2020-01", note: "A doubled word was taken out." }],
  references: [
    {
      title: "A Treaty",
      author: "The parties",
      publication: "Treaty Series",
      published: "1949-04-04",
      url: "https://example.org/treaty",
      piece: "1999-03-12-a",
    },
  ],
  source: {
    name: "A Site",
    tagline: "It knows.",
    url: "http://example.org/x?y=z",
    title: "Foreign Policy",
    published: "2004-04-05T10:00+02:00",
  },
  provenance: {
    capture: "2004/page.txt",
    sha256: "0123456789abcdef".repeat(4),
    capturedAt: "2019-02-03T04:05Z",
    importer: "dated-text",
  },
  rights: "© 2004 A Site",
  license: "https://creativecommons.org/licenses/by/4.0/",
  withdrawn: { date: "2005-01-02", reason: "The text was another's." },
  reuse: "excerpt",
};

/** What a reader of the frontmatter is told, as `path: text`. */
function complaints(fields: Record<string, unknown>): string[] {
  const issues = pieceSchema.safeParse({ ...full, ...fields }).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("what a piece may say", () => {
  test("every field is accepted as it is typed, and whole numbers and true become what they mean", () => {
    expect(pieceSchema.parse(full)).toEqual({
      ...full,
      metadataOnly: false,
      draft: true,
      readingTime: 4,
      series: { id: "open-door", part: 2 },
    });
  });

  test("the full example leaves no field out but those that only a facet's declaration names", () => {
    const declared = new Set<string>(facetFields.map(({ name }) => name));
    const own = (fields: object) =>
      Object.keys(fields)
        .filter((name) => !declared.has(name))
        .toSorted();
    expect(own(full)).toEqual(own(pieceSchema.shape));
  });

  test("an id, a title and a date are enough, and the rest has its defaults", () => {
    expect(pieceSchema.parse(least)).toEqual({
      ...least,
      metadataOnly: false,
      draft: false,
      authors: [],
      topics: [],
      regions: [],
      places: [],
      people: [],
      organisations: [],
      judgments: [],
      corrections: [],
      emendations: [],
      references: [],
      reuse: "full",
    });
  });

  test.each([
    ["id", "must be an id"],
    ["title", "must be text"],
    ["published", "must be a date"],
  ])("%s can't be left out", (field, text) => {
    expect(complaints({ [field]: undefined })).toEqual([`${field}: ${text}`]);
  });

  test("space around a line is not part of it", () => {
    expect(pieceSchema.parse({ ...least, title: "  T  ", summary: "\n S\n" })).toMatchObject({
      title: "T",
      summary: "S",
    });
  });

  test.each([
    "almost no chance",
    "very unlikely",
    "unlikely",
    "roughly even chance",
    "likely",
    "very likely",
    "almost certain",
  ])("a judgment can be %s", (likelihood) => {
    expect(complaints({ judgments: [{ claim: "C", likelihood }] })).toEqual([]);
  });

  test.each(["borne out", "partly borne out", "not borne out"])("a judgment can turn out %s", (result) => {
    expect(complaints({ judgments: [{ claim: "C", outcome: { result, date: "2004", note: "N" } }] })).toEqual([]);
  });

  test.each(["1754/1763", "1787-10-27/1788-05~", "1754~", "1754-06?", "1754-06-03%"])(
    "a piece, what it cites and its source can be of %s",
    (published) => {
      const references = [{ title: "R", published }];
      expect(complaints({ published, references, source: { name: "S", published } })).toEqual([]);
    },
  );

  test.each(["full", "excerpt", "none"])("reuse can be %s", (reuse) => {
    expect(complaints({ reuse })).toEqual([]);
  });

  test.each(["1787-a", "1787-10-a", "2004-04-06-a", "2004-04-06-aa"])("%s can be a piece's id", (id) => {
    expect(complaints({ id })).toEqual([]);
  });
});

const notAnId = "is not an id: use lower-case letters, digits and hyphens";
const notAPieceId = "is not a piece's id: write its date and a letter, such as 2004-04-06-a";
const notADate = "is not a date that exists: write 1787, 1787-10, 2004-04-06 or 2004-04-06T23:46Z";
const notADating = `${notADate}, 1754~ where it is approximate, 1754? where it is uncertain, or 1754/1763 for a range`;
const outsideYears = "is not in the years 0001 to 9999 in UTC: write the day without its time";
const notALanguage = "is not a language tag: write en, fr or sr-Latn";
const notAnAddress = "is not a web address: begin with https:// and write no spaces";
const notInside = "must be a path inside content/captures, without .. or a leading /";
const notALikelihood =
  "must be one of: almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, almost certain";

describe("what a piece may not say", () => {
  test.each<[string, unknown, string]>([
    ["id", "2004-04-06", notAPieceId],
    ["id", "2004-04-06-A", notAPieceId],
    ["id", "2004-04-06-1", notAPieceId],
    ["id", "04-06-a", notAPieceId],
    ["id", ["2004-04-06-a"], "must be an id"],
    ["title", "", "must not be empty"],
    ["title", "  ", "must not be empty"],
    ["title", "Two\nlines", "must be one line"],
    ["title", ["T"], "must be text"],
    ["slug", "A-Slug", notAnId],
    ["slug", "a--slug", notAnId],
    ["slug", "-slug", notAnId],
    ["slug", "a/slug", notAnId],
    ["slug", "a_slug", notAnId],
    ["slug", "ä", notAnId],
    ["slug", "slug\n", notAnId],
    ["lang", "english language", notALanguage],
    ["lang", "e", notALanguage],
    ["lang", "sr_Latn", notALanguage],
    ["kind", "Analysis", notAnId],
    ["kind", ["analysis"], "must be an id"],
    ["draft", "yes", "must be true or false"],
    ["draft", true, "must be true or false"],
    ["kicker", "", "must not be empty"],
    ["dek", "a\nb", "must be one line"],
    ["byline", ["A", "B"], "must be text"],
    ["authors", "the-desk", "must be a list of ids"],
    ["authors", ["the-desk", "the-desk"], "names the same id twice"],
    ["dateline", "a\r\nb", "must be one line"],
    ["place", "Moscow", notAnId],
    ["published", "2004-02-30", notADating],
    ["published", "6 April 2004", notADating],
    ["published", "2004-04-06T23:46", notADating],
    ["published", "1763/1754", notADating],
    ["published", "1754/", notADating],
    ["published", "2004-04-06T23:46Z/2005", notADating],
    ["published", "1754!", notADating],
    ["published", "9999-12-31T23:59-12:00", outsideYears],
    ["revised", "0001-01-01T00:00+14:00", outsideYears],
    ["revised", "2004-13", notADate],
    ["revised", "2004/2005", notADate],
    ["revised", "2004~", notADate],
    ["readingTime", "0", "must be a whole number above 0"],
    ["readingTime", "-4", "must be a whole number above 0"],
    ["readingTime", "4.5", "must be a whole number above 0"],
    ["readingTime", "04", "must be a whole number above 0"],
    ["readingTime", "4 min", "must be a whole number above 0"],
    ["readingTime", 4, "must be a whole number"],
    ["summary", " \n ", "must not be empty"],
    ["topics", "enlargement", "must be a list of ids"],
    ["topics", ["enlargement", "enlargement"], "names the same id twice"],
    ["regions", ["a", "a"], "names the same id twice"],
    ["places", ["a", "a"], "names the same id twice"],
    ["people", ["a", "a"], "names the same id twice"],
    ["organisations", ["a", "a"], "names the same id twice"],
    ["judgments", "It will join.", "must be a list"],
    ["corrections", "", "must be a list"],
    ["emendations", {}, "must be a list"],
    ["references", "A Treaty", "must be a list"],
    ["rights", "", "must not be empty"],
    ["reuse", "some", "must be one of: full, excerpt, none"],
  ])("%s can't be %j", (field, value, text) => {
    expect(complaints({ [field]: value })).toEqual([`${field}: ${text}`]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["an id in a list that is none", { topics: ["ok", "Not Ok"] }, `topics.1: ${notAnId}`],
    ["a series without a part", { series: { id: "a" } }, "series.part: must be a whole number"],
    ["part 0", { series: { id: "a", part: "0" } }, "series.part: must be a whole number above 0"],
    ["a series without an id", { series: { part: "1" } }, "series.id: must be an id"],
    ["a judgment without a claim", { judgments: [{}] }, "judgments.0.claim: must be text"],
    ["a horizon in words", { judgments: [{ claim: "C", horizon: "soon" }] }, `judgments.0.horizon: ${notADate}`],
    [
      "a likelihood of our own",
      { judgments: [{ claim: "C", likelihood: "maybe" }] },
      `judgments.0.likelihood: ${notALikelihood}`,
    ],
    [
      "an outcome of our own",
      { judgments: [{ claim: "C", outcome: { result: "true", date: "2004", note: "N" } }] },
      "judgments.0.outcome.result: must be one of: borne out, partly borne out, not borne out",
    ],
    [
      "an outcome without a date",
      { judgments: [{ claim: "C", outcome: { result: "borne out", note: "N" } }] },
      "judgments.0.outcome.date: must be a date",
    ],
    [
      "an outcome without a word on it",
      { judgments: [{ claim: "C", outcome: { result: "borne out", date: "2004" } }] },
      "judgments.0.outcome.note: must be text",
    ],
    ["a correction without a date", { corrections: [{ note: "N" }] }, "corrections.0.date: must be a date"],
    ["an emendation without a note", { emendations: [{ date: "2004" }] }, "emendations.0.note: must be text"],
    ["a reference without a title", { references: [{ author: "A" }] }, "references.0.title: must be text"],
    [
      "a reference to a file",
      { references: [{ title: "T", url: "file:///etc/passwd" }] },
      `references.0.url: ${notAnAddress}`,
    ],
    [
      "a reference to a piece by its address",
      { references: [{ title: "T", piece: "/2004/t/" }] },
      `references.0.piece: ${notAPieceId}`,
    ],
    ["a source without a name", { source: { url: "https://example.org" } }, "source.name: must be text"],
    ["a source at an address of no web", { source: { name: "S", url: "example.org" } }, `source.url: ${notAnAddress}`],
    [
      "a hash in capitals",
      { provenance: { ...full.provenance, sha256: "ABCDEF0123456789".repeat(4) } },
      "provenance.sha256: is not a SHA-256: 64 hexadecimal digits",
    ],
    [
      "a hash too short",
      { provenance: { ...full.provenance, sha256: "ab" } },
      "provenance.sha256: is not a SHA-256: 64 hexadecimal digits",
    ],
    [
      "a capture of no known importer",
      { provenance: { ...full.provenance, importer: "" } },
      "provenance.importer: must not be empty",
    ],
  ])("%s is refused where it stands", (_, fields, text) => {
    expect(complaints(fields)).toEqual([text]);
  });

  test.each([
    ["the piece", { extra: "1" }, ""],
    ["a series", { series: { ...full.series, extra: "1" } }, "series"],
    ["a judgment", { judgments: [{ claim: "C", extra: "1" }] }, "judgments.0"],
    [
      "an outcome",
      { judgments: [{ claim: "C", outcome: { result: "borne out", date: "2004", note: "N", extra: "1" } }] },
      "judgments.0.outcome",
    ],
    ["a correction", { corrections: [{ date: "2004", note: "N", extra: "1" }] }, "corrections.0"],
    ["an emendation", { emendations: [{ date: "2004", note: "N", extra: "1" }] }, "emendations.0"],
    ["a reference", { references: [{ title: "T", extra: "1" }] }, "references.0"],
    ["the source", { source: { name: "S", extra: "1" } }, "source"],
    ["the provenance", { provenance: { ...full.provenance, extra: "1" } }, "provenance"],
  ])("an unknown key in %s is refused by its name", (_, fields, path) => {
    expect(complaints(fields)).toEqual([`${path}: Unrecognized key: "extra"`]);
  });

  test.each([
    "ftp://example.org/x",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "//example.org/",
    "/2004/a/",
    "https:example.org",
    "https://",
    "https://exa mple.org/",
    "https://example.org/a b",
    " https://example.org/",
    "https://example.org/\n",
    "mailto:a@example.org",
    "",
  ])("%j is no web address", (url) => {
    expect(complaints({ source: { name: "S", url } })).toEqual([`source.url: ${notAnAddress}`]);
  });

  test.each(["https://example.org", "http://example.org/a?b=c#d", "HTTPS://EXAMPLE.ORG/", "https://пример.рф/статья"])(
    "%j is a web address, and is kept as it was typed",
    (url) => {
      expect(pieceSchema.parse({ ...full, source: { name: "S", url } }).source?.url).toBe(url);
    },
  );

  test.each([
    "..",
    "../x.txt",
    "2004/../../x.txt",
    "2004/..",
    "..\\x.txt",
    "2004\\..\\..\\x.txt",
    "/etc/passwd",
    "\\x.txt",
    "\\\\server\\share",
    "C:\\x.txt",
    "c:x.txt",
    "2004/x.txt\0.md",
  ])("the capture %j would lead out of the captures", (capture) => {
    expect(complaints({ provenance: { ...full.provenance, capture } })).toEqual([`provenance.capture: ${notInside}`]);
  });

  test.each(["2004/page.txt", "page.txt", "a..b/...txt", "2004/.hidden", "2004/стр аница.html"])(
    "the capture %j stays inside",
    (capture) => {
      expect(complaints({ provenance: { ...full.provenance, capture } })).toEqual([]);
    },
  );
});

test.each([
  ["en", true],
  ["sr-Latn", true],
  ["zh-Hant-TW", true],
  ["", false],
  ["en-", false],
  ["deutsch!", false],
])("whether %j is a language tag: %s", (tag, answer) => {
  expect(isLanguageTag(tag)).toBe(answer);
});

describe("the archives that come with the project", async () => {
  const top = join(import.meta.dirname, "../../..");
  const small = join(top, "tests/fixtures/archives/small");
  const sourceFiles = [
    ...(await sourceFilesIn(await openFolder(join(top, "content")))),
    ...(await sourceFilesIn(await openFolder(small))),
  ];
  const used = new Set(sourceFiles.flatMap(({ raw }) => Object.keys(raw ?? {})));
  const inFixtureOnly = ["source", "provenance", "metadataOnly"];

  test.each(Object.keys(pieceSchema.shape).filter((field) => !inFixtureOnly.includes(field)))(
    "show the field %s",
    (field) => {
      expect(used).toContain(field);
    },
  );

  test.each(inFixtureOnly)("show the field %s in the fixtures", (field) => {
    expect(used).toContain(field);
  });
});
