import { describe, expect, test } from "vitest";
import { parseSite } from "#piece/settings.ts";

const told = (settings: unknown, flags = {}) =>
  (parseSite(settings, flags).error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);

const defaults = {
  name: "Archive",
  origin: "http://localhost:4321",
  base: "/",
  language: "en",
  shareImages: false,
  entityFeeds: ["atom"],
  entityCitations: [],
};

test.each([undefined, null, {}])("an archive whose settings are %j has all of them by default", (settings) => {
  expect(parseSite(settings, {}).data).toEqual(defaults);
});

test("what the file says beats the defaults, and flags beat the file", () => {
  const file = {
    name: "Quay",
    origin: "https://quay.example",
    base: "/file/",
    language: "fr",
    tagline: "T",
    rights: "R",
    contact: "me+quay@quay.example",
  };
  expect(parseSite(file, {}).data).toEqual({ ...defaults, ...file });
  expect(parseSite(file, { base: "/flag/", origin: "https://flag.example" }).data).toEqual({
    ...defaults,
    ...file,
    base: "/flag/",
    origin: "https://flag.example",
  });
});

test("a right flag mends a wrong file, and a wrong one is told", () => {
  expect(parseSite({ base: "wrong" }, { base: "/right/" }).data?.base).toBe("/right/");
  expect(told({ base: "/right/" }, { base: "wrong" })).toHaveLength(1);
});

test.each(["/", "/sub/", "/a/b/", "/~me/v1.0_x/"])("the base %s is taken", (base) => {
  expect(parseSite({ base }, {}).data?.base).toBe(base);
});

const slash = "base: must begin and end with a slash, such as / or /archive/";
const dots = "base: must not contain . or .. as a part";
const mail = "contact: is not an e-mail address: write one, such as editor@example.org";
const host = "origin: must be scheme and host alone; a path belongs in base";
const address = "origin: is not a web address: begin with https:// and write no spaces";

const secure = "must begin with https://, since readers' words go there; http:// is for localhost only";
const named =
  "must end with the name of the index and /_search, and hold nothing secret: https://search.example.org/archive/_search";

describe("a setting that can't be is refused in words", () => {
  test.each([
    ["base", "sub", slash],
    ["base", "/sub", slash],
    ["base", "sub/", slash],
    ["base", "//", slash],
    ["base", "//evil.example/", slash],
    ["base", "/a b/", slash],
    ["base", "/a?b/", slash],
    ["base", "/../", dots],
    ["base", "/a/./b/", dots],
    ["base", "", "base: must not be empty"],
    ["origin", "https://quay.example/path", host],
    ["origin", "https://quay.example?q", host],
    ["origin", "https://me:secret@quay.example", host],
    ["origin", "quay.example", address],
    ["origin", "ftp://quay.example", address],
    ["origin", "https://quay .example", address],
    ["name", " ", "name: must not be empty"],
    ["tagline", "a\nb", "tagline: must be one line"],
    ["language", "in English", "language: is not a language tag: write en, fr or sr-Latn"],
    ["rights", [], "rights: must be text"],
    ["contact", "me", mail],
    ["contact", "me@localhost", mail],
    ["contact", "mailto:me@quay.example", mail],
    ["contact", "Me <me@quay.example>", mail],
    ["contact", ["me@quay.example"], mail],
  ])("%s: %j", (field, value, message) => {
    expect(told({ [field]: value })).toContain(message);
  });

  test.each([
    ["search.example.org/archive/_search", "is not a web address: begin with https:// and write no spaces"],
    ["http://search.example.org/archive/_search", secure],
    ["https://search.example.org/archive", named],
    ["https://search.example.org/_search", named],
    ["https://search.example.org/archive/_search?q=a", named],
    ["https://me:secret@search.example.org/archive/_search", named],
  ])("search.endpoint: %j", (endpoint, message) => {
    expect(told({ search: { endpoint } })).toContain(`search.endpoint: ${message}`);
  });

  test.each(["text", ["a"]])("settings that are no map: %j", (settings) => {
    expect(parseSite(settings, { base: "/" }).success).toBe(false);
  });

  test("a setting that there isn't", () => {
    expect(parseSite({ colour: "red" }, {}).error?.issues).toMatchObject([
      { code: "unrecognized_keys", keys: ["colour"] },
    ]);
  });
});

test.each([
  ["https://quay.example", "https://quay.example"],
  ["https://quay.example/", "https://quay.example"],
  ["http://localhost:8080/", "http://localhost:8080"],
])("the origin %s is kept as %s", (origin, kept) => {
  expect(parseSite({ origin }, {}).data?.origin).toBe(kept);
});

test.each([
  "https://search.example.org/archive/_search",
  "http://localhost:9200/archive/_search",
  "http://[::1]:9200/a/_search",
])("searches may be answered at %s", (endpoint) => {
  expect(parseSite({ search: { endpoint } }, {}).data?.search).toEqual({ endpoint });
});
