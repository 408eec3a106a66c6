import { toMoment, type Moment } from "./dates.ts";
import { permalinkOf } from "./permalink.ts";
import { readingMinutes } from "./reading-time.ts";
import type { Frontmatter } from "./schema.ts";
import { slugFor } from "./slug.ts";

/** What the body adds to the frontmatter. */
export interface BodyFacts {
  /** Number of words in the body. */
  words: number;
  /** The key of the rendered body in the render cache. */
  bodyKey: string;
  /** The version of the text, 12 hexadecimal digits: another text, another version. */
  version: string;
}

/** A piece: its frontmatter and everything that follows from it, derived once, here. */
export interface Piece extends Omit<Frontmatter, "published" | "revised" | "slug" | "lang" | "readingTime">, BodyFacts {
  slug: string;
  lang: string;
  published: Moment;
  revised: Moment | undefined;
  /** The year of publication, which is part of the permalink. */
  year: number;
  /** Address inside the archive, without the base. */
  permalink: string;
  /** Computed reading time of the body in minutes. */
  minutes: number;
  /** The reading time that the source stated, in minutes. */
  statedMinutes: number | undefined;
  /** The file it was read from, relative to the archive folder. */
  file: string;
}

/**
 * Makes a piece of what the schema accepted.
 * @param language the archive's language, for pieces that name none
 */
export function toPiece(frontmatter: Frontmatter, facts: BodyFacts & { file: string }, language: string): Piece {
  const { published: publishedText, revised: revisedText, readingTime, ...rest } = frontmatter;
  const published = toMoment(publishedText);
  const slug = slugFor(frontmatter);
  return {
    ...rest,
    ...facts,
    slug,
    lang: frontmatter.lang ?? language,
    published,
    revised: revisedText === undefined ? undefined : toMoment(revisedText),
    year: published.year,
    permalink: permalinkOf(published.year, slug),
    minutes: readingMinutes(facts.words),
    statedMinutes: readingTime,
  };
}
