import { z } from "zod";
import { isDating, isMoment, leavesYears } from "./dates.ts";
import { facetFields } from "./facet-fields.ts";
import type { FacetField } from "./facets.ts";

/*
 * The format of a piece: the frontmatter of every file in content/pieces/.
 * This file is its documentation; every field stands here with what it means,
 * but for those of facets, such as topics, which stand in facets.ts.
 *
 * YAML is read with all scalars as text (so `1787`, `no` and `2004-04-06` stay
 * what was typed), and the schema says what each text must look like.
 */

/** A line of plain text: not empty, no line breaks inside. */
export const line = z
  .string({ error: "must be text" })
  .trim()
  .min(1, "must not be empty")
  .regex(/^[^\r\n]*$/, "must be one line");

/** Plain text that may run over several lines. */
export const prose = z.string({ error: "must be text" }).trim().min(1, "must not be empty");

const dateText = z.string({ error: "must be a date" }).refine((text) => !leavesYears(text), {
  message: "is not in the years 0001 to 9999 in UTC: write the day without its time",
  params: { finding: "impossible-date" },
  abort: true,
});

/** A moment as it is known: `1787`, `1787-10`, `2004-04-06` or, with zone, `2004-04-06T23:46Z` (ISO 8601; see dates.ts). */
const moment = dateText.refine(isMoment, {
  message: "is not a date that exists: write 1787, 1787-10, 2004-04-06 or 2004-04-06T23:46Z",
  params: { finding: "impossible-date" },
});

/**
 * A date of publication: a moment, or what is known instead of one (EDTF levels 0 and 1; see dates.ts). A year, month or
 * day may be approximate, `1754~`, uncertain, `1754?`, or both, `1754%`; a range has two of them, each as exact and as
 * sure as it is known, `1754/1763`, `1787-10-27/1788-05~`, the later one last and without times of day. A piece stands in
 * the archive where its range begins, and is found under every day of it.
 */
const dating = dateText.refine(isDating, {
  message:
    "is not a date that exists: write 1787, 1787-10, 2004-04-06 or 2004-04-06T23:46Z, 1754~ where it is approximate, " +
    "1754? where it is uncertain, or 1754/1763 for a range",
  params: { finding: "impossible-date" },
});

/** Ids and slugs name folders of the site; the names of some systems' folders end at 255 bytes, of others much earlier. */
const longestId = 100;
const tooLong = `must have at most ${longestId} characters`;

/** The id of a vocabulary entry: lower-case letters, digits and single hyphens. */
export const entryId = z
  .string({ error: "must be an id" })
  .max(longestId, tooLong)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is not an id: use lower-case letters, digits and hyphens");

/** The identity of a piece: its date as printed, of a range the first, and a letter, `2004-04-06-a`, `1787-10-a`, `1787-a`. Never changes, never reused. */
const pieceId = z
  .string({ error: "must be an id" })
  .max(longestId, tooLong)
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?-[a-z]+$/, "is not a piece's id: write its date and a letter, such as 2004-04-06-a");

/** An address on the web, http or https. */
export const webAddress = z.string({ error: "must be an address" }).refine((text) => isWebAddress(text), {
  message: "is not a web address: begin with https:// and write no spaces",
  abort: true,
});

const wholeNumber = z
  .string({ error: "must be a whole number" })
  .regex(/^[1-9]\d*$/, "must be a whole number above 0")
  .transform(Number);

export const yesOrNo = z
  .enum(["true", "false"], { error: "must be true or false" })
  .transform((text) => text === "true");

/** An order of distinct ids. */
const entryIds = z
  .array(entryId, { error: "must be a list of ids" })
  .refine((ids) => new Set(ids).size === ids.length, "names the same id twice");

/** What the fields of facets hold; facets.ts says which holds what. */
const facetValues = {
  one: entryId.optional(),
  many: entryIds.default([]),
  part: z
    .strictObject({
      id: entryId.describe("Its id in the vocabulary."),
      part: wholeNumber.describe("Which part of it the piece is, counted from 1."),
    })
    .optional(),
} as const;

const facetShape = Object.fromEntries(
  facetFields.map(({ name, holds, meaning }) => [name, facetValues[holds].describe(`${meaning}.`)]),
) as {
  [Field in FacetField as Field["name"]]: (typeof facetValues)[Field["holds"]];
};

/** Words of estimative probability, least to most likely (US Intelligence Community Directive 203, 2015, section D.6.e.2.a). */
const likelihoods = [
  "almost no chance",
  "very unlikely",
  "unlikely",
  "roughly even chance",
  "likely",
  "very likely",
  "almost certain",
] as const;

/** What became of a judgment. */
const results = ["borne out", "partly borne out", "not borne out"] as const;

/** How much of a piece feeds, alternates and dumps may carry: all of it, its summary, or only that it exists. */
const reuses = ["full", "excerpt", "none"] as const;

/** A forward-looking claim that the piece makes, and what came of it. */
const judgment = z.strictObject({
  claim: line.describe("The claim in one sentence."),
  horizon: moment.optional().describe("The moment by which it can be judged."),
  likelihood: z
    .enum(likelihoods, { error: `must be one of: ${likelihoods.join(", ")}` })
    .optional()
    .describe("How likely the piece holds it to be, in the words of ICD 203."),
  outcome: z
    .strictObject({
      result: z.enum(results, { error: `must be one of: ${results.join(", ")}` }).describe("The verdict."),
      date: moment.describe("When the verdict was reached."),
      note: prose.describe("What happened, in a sentence or two."),
    })
    .optional()
    .describe("What came of it; absent while it is open. Written later than the piece, so it carries its own date."),
});

/** A dated change to the published text. */
const change = z.strictObject({
  date: moment.describe("When it was made."),
  note: prose.describe("What was wrong and what it says now."),
});

/** A copy of a page that an archive of the web keeps. */
const copy = z.strictObject({
  url: webAddress.describe("Where the copy is."),
  date: moment.describe("When it was made."),
});

/** Something that the piece cites: a document, a page, or another piece of this archive. */
const reference = z.strictObject({
  title: line.describe("Its title."),
  author: line.optional().describe("Who wrote or issued it, as printed."),
  publication: line.optional().describe("The publication that carries it."),
  published: dating.optional().describe("When it was published."),
  url: webAddress.optional().describe("Where it can be read."),
  seen: moment.optional().describe("When that address was last seen to hold it."),
  archived: copy.optional().describe("A copy of it as it was cited, for the day when the address no longer holds it."),
  piece: pieceId.optional().describe("The id of the piece, where it is one of this archive's."),
});

/** The frontmatter of a piece. Unknown keys are errors. */
export const pieceSchema = z.strictObject({
  id: pieceId.describe(
    "Its identity, which never changes and is never used again: its date and a letter, such as 2004-04-06-a.",
  ),
  title: line.describe("The headline, as printed."),
  slug: entryId
    .optional()
    .describe(
      "The last part of the address, unique within its year. Derived from the title when absent; give it where the title may change or has no Latin letters.",
    ),
  lang: line
    .refine(isLanguageTag, "is not a language tag: write en, fr or sr-Latn")
    .optional()
    .describe("Language of the text, a BCP 47 tag. The archive's language when absent."),
  metadataOnly: yesOrNo
    .default(false)
    .describe("true where this is a record without a text, which is at the address of its source."),
  draft: yesOrNo.default(false).describe("true keeps the piece out of the published archive."),
  kicker: line.optional().describe("The label above the title."),
  dek: line.optional().describe("The line under the title."),
  byline: line.optional().describe("Who wrote it, verbatim as printed."),
  dateline: line.optional().describe("The dateline, verbatim as printed."),
  published: dating.describe(
    "When it was published: year, month, day, or minute with zone; approximate, uncertain or a range where no more is known.",
  ),
  revised: moment.optional().describe("When its text was last revised."),
  readingTime: wholeNumber
    .optional()
    .describe("The reading time that the source stated, in minutes. Ours is computed and needs no field."),
  summary: prose.optional().describe("What the piece says, in a paragraph."),
  /** What it is, what it is about, who wrote it and what it is a part of: ids of vocabularies. */
  ...facetShape,
  judgments: z.array(judgment, { error: "must be a list" }).default([]).describe("Its forward-looking claims."),
  corrections: z
    .array(change, { error: "must be a list" })
    .default([])
    .describe("Corrections that the publisher made."),
  emendations: z
    .array(change, { error: "must be a list" })
    .default([])
    .describe("Changes that this archive made to the text it received."),
  references: z.array(reference, { error: "must be a list" }).default([]).describe("What the piece cites."),
  source: z
    .strictObject({
      name: line.describe("The publication or site."),
      tagline: line.optional().describe("Its motto or description of itself, as captured."),
      url: webAddress.optional().describe("The address of the original."),
      title: line.optional().describe("Its title there, where it differs."),
      published: dating.optional().describe("When it was published there, where it differs."),
    })
    .optional()
    .describe("Where the text first appeared, if not here."),
  provenance: z
    .strictObject({
      capture: line
        .refine(staysInside, "must be a path inside content/captures, without .. or a leading /")
        .describe("The raw file, a path inside content/captures/."),
      sha256: z
        .string({ error: "must be text" })
        .regex(/^[0-9a-f]{64}$/, "is not a SHA-256: 64 hexadecimal digits")
        .describe("SHA-256 of that file, in hexadecimal (FIPS 180-4)."),
      capturedAt: moment.optional().describe("When the page was captured, where that is known."),
      importer: line.describe("The importer that read it."),
    })
    .optional()
    .describe("How the text came here."),
  rights: prose
    .optional()
    .describe("Who holds the rights, verbatim where the source says. The archive's rights when absent."),
  license: webAddress
    .optional()
    .describe(
      "The address of the licence that it may be used under. The archive's when absent, unless the piece has rights of its own.",
    ),
  reuse: z
    .enum(reuses, { error: `must be one of: ${reuses.join(", ")}` })
    .default("full")
    .describe("How much of the text feeds, alternates and dumps may carry: full (the default), excerpt or none."),
  withdrawn: z
    .strictObject({
      date: moment.describe("When it was withdrawn."),
      reason: prose.describe("Why, in a sentence or two for readers."),
    })
    .optional()
    .describe("Given when the piece is withdrawn: its address then says so and why, and nothing else shows it."),
});

/** The frontmatter of a piece, as the schema returns it. */
export type Frontmatter = z.output<typeof pieceSchema>;

/** Whether a text is a well-formed language tag (BCP 47, as Intl reads it). */
export function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** Browsers forgive a missing `//` and spaces, each in its own way; an archive that others cite from can't. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}

/** Whether a relative path stays inside the folder that it is relative to. */
function staysInside(path: string): boolean {
  return !/^[/\\]|^[a-z]:|\0/i.test(path) && !path.split(/[/\\]/).includes("..");
}
