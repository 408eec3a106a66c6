import type { Piece } from "#piece/piece.ts";
import { countByYear, greatest } from "../counts.ts";
import type { Entity } from "../entities.ts";

/** A span of years on the axis that all topics share, with how many pieces of a topic it has. */
interface Span {
  /** The position on the axis, from 0. */
  index: number;
  count: number;
}

/** One topic over time. */
export interface TopicLine {
  topic: Entity;
  /** The first and the last year with pieces of the topic. */
  first: number;
  last: number;
  /** The spans that have pieces, oldest first. */
  spans: Span[];
}

/** Topics over time, on one axis and one scale. */
export interface TopicLines {
  /** The topics with most pieces first. */
  lines: TopicLine[];
  /** How many topics with pieces are left out. */
  omitted: number;
  /** The years of one span; more than one where the archive is long. */
  years: number;
  /** The first year of the first span. */
  first: number;
  /** The last year of the last span. */
  last: number;
  /** The number of spans. */
  length: number;
  /** The greatest count of a span, for the scale. */
  most: number;
}

/** More bars than this are too thin to tell apart on a narrow screen. */
const mostSpans = 48;

/**
 * Counts the pieces of topics over time.
 * @param topics with their pieces, in any order
 * @param pieces all pieces of the archive, newest first; at least one
 * @param limit how many topics to keep
 */
export function topicLines(topics: readonly Entity[], pieces: readonly Piece[], limit: number): TopicLines {
  const earliest = pieces.at(-1)?.year ?? 0;
  const latest = pieces[0]?.year ?? 0;
  const years = [1, 2, 5, 10, 20, 50, 100].find((size) => (latest - earliest + 1) / size <= mostSpans - 1) ?? 200;
  const first = Math.floor(earliest / years) * years;
  const length = Math.floor((latest - first) / years) + 1;
  const used = topics.filter((topic) => topic.pieces.length > 0);
  const kept = used.toSorted((a, b) => b.pieces.length - a.pieces.length).slice(0, limit);
  const lines = kept.map((topic) => lineOf(topic, first, years));
  return {
    lines,
    omitted: used.length - kept.length,
    years,
    first,
    last: first + length * years - 1,
    length,
    most: greatest(lines.flatMap(({ spans }) => spans))?.count ?? 0,
  };
}

function lineOf(topic: Entity, first: number, years: number): TopicLine {
  const counts = countByYear(topic.pieces);
  const spans = new Map<number, number>();
  for (const { year, count } of counts) {
    const index = Math.floor((year - first) / years);
    spans.set(index, (spans.get(index) ?? 0) + count);
  }
  return {
    topic,
    first: counts[0]?.year ?? first,
    last: counts.at(-1)?.year ?? first,
    spans: [...spans].map(([index, count]) => ({ index, count })),
  };
}
