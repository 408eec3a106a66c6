import { z } from "zod";
import { facets, type Facet } from "./facets.ts";
import { entryId, line, prose, webAddress } from "./schema.ts";

/*
 * The controlled vocabularies, from which facets have their values: content/people.yaml,
 * places.yaml, topics.yaml and so on. Each file maps an id to an entry; the id is part of
 * the entry's address and never changes.
 */

const named = {
  name: line.describe("The name as readers should see it."),
  aliases: z
    .array(line, { error: "must be a list of names" })
    .optional()
    .describe("Other names, older ones and those in other scripts, by which searches find it."),
  description: prose.optional().describe("Who or what it is, in a sentence or two."),
};

/** Someone whom pieces are about, or who wrote them. */
const personSchema = z.strictObject({
  ...named,
  family: line.optional().describe("Family name, for lists and citations."),
  given: line.optional().describe("Given names, for citations."),
  collective: z
    .enum(["true", "false"], { error: "must be true or false" })
    .optional()
    .describe("true for a desk, staff or office that signs as one; cited by its name as it stands."),
  sameAs: z
    .array(webAddress, { error: "must be a list of addresses" })
    .default([])
    .describe("The same person elsewhere, such as in Wikidata or VIAF."),
});

/** A place on the map. */
const placeSchema = z.strictObject({
  ...named,
  region: entryId.optional().describe("The region it lies in, an id in regions.yaml."),
  latitude: degrees(90).optional().describe("Degrees north of the equator (WGS 84)."),
  longitude: degrees(180).optional().describe("Degrees east of Greenwich (WGS 84)."),
  sameAs: z
    .array(webAddress, { error: "must be a list of addresses" })
    .default([])
    .describe("The same place elsewhere, such as in GeoNames or Wikidata."),
});

/** A body with a name: an alliance, a ministry, a fleet. */
const organisationSchema = z.strictObject({
  ...named,
  abbreviation: line.optional().describe("The short form in use, such as KFOR."),
  sameAs: z
    .array(webAddress, { error: "must be a list of addresses" })
    .default([])
    .describe("The same body elsewhere, such as in Wikidata or VIAF."),
});

/** Types of texts in the vocabulary of schema.org: Article, and what is one. */
const schemaTypes = [
  "Article",
  "NewsArticle",
  "AnalysisNewsArticle",
  "BackgroundNewsArticle",
  "OpinionNewsArticle",
  "ReportageNewsArticle",
  "ReviewNewsArticle",
  "Report",
  "ScholarlyArticle",
] as const;

/** The type of a text in the vocabulary of schema.org. */
export type SchemaType = (typeof schemaTypes)[number];

/** What pieces are: analyses, speeches, reports. */
const kindSchema = z.strictObject({
  ...named,
  schemaType: z
    .enum(schemaTypes, { error: `must be one of: ${schemaTypes.join(", ")}` })
    .optional()
    .describe("What such a piece is in the vocabulary of schema.org; Article when absent."),
});

/** The name of a vocabulary, which is that of its file. */
export type VocabularyName = Facet["vocabulary"];

/** What has more than a name: a region, topic or series, for one, has none of its own. */
const ownSchemas = {
  people: personSchema,
  places: placeSchema,
  organisations: organisationSchema,
  kinds: kindSchema,
} as const satisfies { [Name in VocabularyName]?: z.ZodObject };

const namedSchema = z.strictObject(named);

/** The vocabularies of all facets by the name of their file, and what an entry of each may have. */
export const vocabularySchemas = {
  ...Object.fromEntries(facets.map(({ vocabulary }) => [vocabulary, namedSchema])),
  ...ownSchemas,
} as {
  [Name in VocabularyName]: Name extends keyof typeof ownSchemas ? (typeof ownSchemas)[Name] : typeof namedSchema;
};

/** One vocabulary: its entries by id, in the order of the file. */
export type Vocabulary<Name extends VocabularyName = VocabularyName> = Record<
  string,
  z.output<(typeof vocabularySchemas)[Name]>
>;

/** The entries of a vocabulary of which an archive has no file: of kinds those of analysts, of all others none. */
export const givenEntries: {
  readonly [Name in VocabularyName]?: Record<string, z.input<(typeof vocabularySchemas)[Name]>>;
} = {
  kinds: {
    analysis: { name: "Analysis", schemaType: "AnalysisNewsArticle" },
    assessment: { name: "Assessment", schemaType: "AnalysisNewsArticle" },
    background: { name: "Background", schemaType: "BackgroundNewsArticle" },
    brief: { name: "Brief", schemaType: "NewsArticle" },
    forecast: { name: "Forecast", schemaType: "AnalysisNewsArticle" },
  },
};

/** All vocabularies of an archive. */
export type Vocabularies = { [Name in VocabularyName]: Vocabulary<Name> };

/**
 * A place's position for reading, `68.2° N, 37.4° E`; undefined where it isn't known.
 * @param place degrees north and east (WGS 84)
 */
export function formatPosition({ latitude, longitude }: Vocabulary<"places">[string]): string | undefined {
  if (latitude === undefined || longitude === undefined) return undefined;
  const part = (degrees: number, [positive, negative]: [string, string]) =>
    `${Math.abs(degrees)}° ${degrees < 0 ? negative : positive}`;
  return `${part(latitude, ["N", "S"])}, ${part(longitude, ["E", "W"])}`;
}

function degrees(limit: number) {
  return z
    .string({ error: "must be a number of degrees" })
    .regex(/^-?\d{1,3}(\.\d+)?$/, "must be a number of degrees, such as 42.66")
    .transform(Number)
    .refine((value) => Math.abs(value) <= limit, `must lie between -${limit} and ${limit}`);
}
