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

const yesOrNo = z.enum(["true", "false"], { error: "must be true or false" }).transform((text) => text === "true");

/** An order of distinct ids. */
const entryIds = z
  .array(entryId, { error: "must be a list of ids" })
  .refine((ids) => new Set(ids).size === ids.length, "names the same id twice");

/** What the fields of facets hold; facets.ts says which holds what. */
const facetValues = {
  one: entryId.optional(),
  many: entryIds.default([]),
  part: z.strictObject({ id: entryId, part: wholeNumber }).optional(),
} as const;

const facetShape = Object.fromEntries(facetFields.map(({ name, holds }) => [name, facetValues[holds]])) as {
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
  /** The claim in one sentence. */
  claim: line,
  /** The moment by which it can be judged. */
  horizon: moment.optional(),
  /** How likely the piece holds it to be, in the words of ICD 203. */
  likelihood: z.enum(likelihoods, { error: `must be one of: ${likelihoods.join(", ")}` }).optional(),
  /** What came of it; absent while it is open. Written later than the piece, so it carries its own date. */
  outcome: z
    .strictObject({
      /** The verdict. */
      result: z.enum(results, { error: `must be one of: ${results.join(", ")}` }),
      /** When the verdict was reached. */
      date: moment,
      /** What happened, in a sentence or two. */
      note: prose,
    })
    .optional(),
});

/** A dated change to the published text. */
const change = z.strictObject({
  /** When it was made. */
  date: moment,
  /** What was wrong and what it says now. */
  note: prose,
});

/** A copy of a page that an archive of the web keeps. */
const copy = z.strictObject({
  /** Where the copy is. */
  url: webAddress,
  /** When it was made. */
  date: moment,
});

/** Something that the piece cites: a document, a page, or another piece of this archive. */
const reference = z.strictObject({
  /** Its title. */
  title: line,
  /** Who wrote or issued it, as printed. */
  author: line.optional(),
  /** The publication that carries it. */
  publication: line.optional(),
  /** When it was published. */
  published: dating.optional(),
  /** Where it can be read. */
  url: webAddress.optional(),
  /** When that address was last seen to hold it. */
  seen: moment.optional(),
  /** A copy of it as it was cited, for the day when the address no longer holds it. */
  archived: copy.optional(),
  /** The id of the piece, where it is one of this archive's. */
  piece: pieceId.optional(),
});

/** The frontmatter of a piece. Unknown keys are errors. */
export const pieceSchema = z.strictObject({
  /** Identity: see pieceId. */
  id: pieceId,
  /** The headline, as printed. */
  title: line,
  /** The last part of the address, unique within its year. Derived from the title when absent; give it where the title may change or has no Latin letters. */
  slug: entryId.optional(),
  /** Language of the text, a BCP 47 tag. The archive's language when absent. */
  lang: line.refine(isLanguageTag, "is not a language tag: write en, fr or sr-Latn").optional(),
  /** true where this is a record without a text, which is at the address of its source. */
  metadataOnly: yesOrNo.default(false),
  /** true keeps the piece out of the published archive. */
  draft: yesOrNo.default(false),
  /** The label above the title. */
  kicker: line.optional(),
  /** The line under the title. */
  dek: line.optional(),
  /** Who wrote it, verbatim as printed. */
  byline: line.optional(),
  /** The dateline, verbatim as printed. */
  dateline: line.optional(),
  /** When it was published: year, month, day, or minute with zone; approximate, uncertain or a range where no more is known. */
  published: dating,
  /** When its text was last revised. */
  revised: moment.optional(),
  /** The reading time that the source stated, in minutes. Ours is computed and needs no field. */
  readingTime: wholeNumber.optional(),
  /** What the piece says, in a paragraph. */
  summary: prose.optional(),
  /** What it is, what it is about, who wrote it and what it is a part of: ids of vocabularies. */
  ...facetShape,
  /** Its forward-looking claims. */
  judgments: z.array(judgment, { error: "must be a list" }).default([]),
  /** Corrections that the publisher made. */
  corrections: z.array(change, { error: "must be a list" }).default([]),
  /** Changes that this archive made to the text it received. */
  emendations: z.array(change, { error: "must be a list" }).default([]),
  /** What the piece cites. */
  references: z.array(reference, { error: "must be a list" }).default([]),
  /** Where the text first appeared, if not here. */
  source: z
    .strictObject({
      /** The publication or site. */
      name: line,
      /** Its motto or description of itself, as captured. */
      tagline: line.optional(),
      /** The address of the original. */
      url: webAddress.optional(),
      /** Its title there, where it differs. */
      title: line.optional(),
      /** When it was published there, where it differs. */
      published: dating.optional(),
    })
    .optional(),
  /** How the text came here. */
  provenance: z
    .strictObject({
      /** The raw file, a path inside content/captures/. */
      capture: line.refine(staysInside, "must be a path inside content/captures, without .. or a leading /"),
      /** SHA-256 of that file, in hexadecimal (FIPS 180-4). */
      sha256: z.string({ error: "must be text" }).regex(/^[0-9a-f]{64}$/, "is not a SHA-256: 64 hexadecimal digits"),
      /** When the page was captured, where that is known. */
      capturedAt: moment.optional(),
      /** The importer that read it. */
      importer: line,
    })
    .optional(),
  /** Who holds the rights, verbatim where the source says. The archive's rights when absent. */
  rights: prose.optional(),
  /** The address of the licence that it may be used under. The archive's when absent, unless the piece has rights of its own. */
  license: webAddress.optional(),
  /** How much of the text feeds, alternates and dumps may carry: full (the default), excerpt or none. */
  reuse: z.enum(reuses, { error: `must be one of: ${reuses.join(", ")}` }).default("full"),
  /** Given when the piece is withdrawn: its address then says so and why, and nothing else shows it. */
  withdrawn: z
    .strictObject({
      /** When it was withdrawn. */
      date: moment,
      /** Why, in a sentence or two for readers. */
      reason: prose,
    })
    .optional(),
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
