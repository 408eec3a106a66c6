import { z } from "zod";
import { isFieldMap } from "./field-map.ts";
import { isLanguageTag, line, prose, webAddress, yesOrNo } from "./schema.ts";

/** Machines that a browser reaches without a network, so that nobody on the way can read what it sends. */
const ownMachines: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Where a search engine answers: an address whose path ends with `_search`. */
const engineAddress = webAddress
  .refine((text) => {
    const { protocol, hostname } = new URL(text);
    return protocol === "https:" || ownMachines.has(hostname);
  }, "must begin with https://, since readers' words go there; http:// is for localhost only")
  .refine((text) => {
    const { pathname, search, hash, username } = new URL(text);
    return /[^/]\/_search$/.test(pathname) && `${search}${hash}${username}` === "";
  }, "must end with the name of the index and /_search, and hold nothing secret: https://search.example.org/archive/_search");

/** The settings of an archive, content/site.yaml. Every field has a default, so that a bare folder of pieces is an archive too. */
export const siteSchema = z.strictObject({
  name: line.default("Archive").describe("The archive's name."),
  tagline: line.optional().describe("One line under the name."),
  description: prose.optional().describe("What the archive is, in a paragraph, for the home and about pages."),
  origin: webAddress
    .refine(
      (text) => URL.parse(text)?.origin === text.replace(/\/$/, ""),
      "must be scheme and host alone; a path belongs in base",
    )
    .transform((text) => text.replace(/\/$/, ""))
    .default("http://localhost:4321")
    .describe("Where it is published: scheme and host, no path."),
  base: line
    .regex(/^\/([A-Za-z0-9._~-]+\/)*$/, "must begin and end with a slash, such as / or /archive/")
    .refine(
      (path) => !path.split("/").some((part) => part === "." || part === ".."),
      "must not contain . or .. as a part",
    )
    .default("/")
    .describe("The path that it is published under: `/` or `/sub/`."),
  language: line
    .refine(isLanguageTag, "is not a language tag: write en, fr or sr-Latn")
    .default("en")
    .describe("Language of the pieces that name none, a BCP 47 tag."),
  rights: prose.optional().describe("Who holds the rights in pieces that say nothing else."),
  license: webAddress
    .optional()
    .describe("The address of the licence for pieces that name neither one nor rights of their own."),
  contact: z
    .email({ error: "is not an e-mail address: write one, such as editor@example.org" })
    .optional()
    .describe("The e-mail address for questions about the archive, shown to readers and to harvesters."),
  shareImages: yesOrNo
    .default(false)
    .describe(
      "true draws an image of each piece, which other sites show with a link to it; without it, they show the archive's own.",
    ),
  entityFeeds: z
    .array(z.enum(["rss", "atom", "json"]))
    .min(1, "must name a format: rss, atom or json")
    .default(["atom"])
    .describe(
      "The formats of the feeds of topics, places, people and the like: rss, atom, json. The archive's own has all.",
    ),
  entityCitations: z
    .array(z.enum(["bibtex", "ris", "csl-json"]))
    .default([])
    .describe(
      "The formats in which topics, places, people and the like have files of citations: bibtex, ris, csl-json. Search gives them for any list.",
    ),
  search: z
    .strictObject({
      endpoint: engineAddress.describe(
        "The OpenSearch or Elasticsearch that readers' browsers ask, filled by `npm run export -- --opensearch`.",
      ),
    })
    .optional()
    .describe("How readers' searches are answered; without it, by the index that a build makes."),
});

/** The settings of an archive, as the schema returns them. */
export type Site = z.output<typeof siteSchema>;

/** The settings as they are written; those that are left out have their defaults. */
export type SiteSettings = z.input<typeof siteSchema>;

/** Settings given on the command line, which beat content/site.yaml. */
export type SiteFlags = Pick<SiteSettings, "origin" | "base">;

/**
 * Parses an archive's settings.
 * @param settings what content/site.yaml holds, all scalars as text; undefined or null where there is no such file or nothing in it
 */
export function parseSite(settings: unknown, flags: SiteFlags): z.ZodSafeParseResult<Site> {
  const given = Object.entries(flags).filter(([, value]) => value !== undefined);
  const written = settings ?? {};
  return siteSchema.safeParse(isFieldMap(written) ? { ...written, ...Object.fromEntries(given) } : written);
}
