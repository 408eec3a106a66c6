import { topicsFacet } from "#piece/facets.ts";
import { countByYear, type YearCount } from "#views/counts.ts";
import { entityAddress } from "#views/entities.ts";
import { monthMatrix, type MonthMatrix } from "#views/timeline/month-matrix.ts";
import { topicLines, type TopicLine, type TopicLines } from "#views/timeline/topic-lines.ts";
import { yearAxis, type YearAxis } from "#views/timeline/year-axis.ts";
import type { Material } from "../material.ts";
import type { PageOutput } from "../output.ts";

/** The line of a topic, with a link to its page. */
export interface TopicLineModel extends Omit<TopicLine, "topic"> {
  address: string;
  name: string;
  pieces: number;
}

/** The lines of the topics over one axis of years. */
export interface TopicLinesModel extends Omit<TopicLines, "lines"> {
  lines: TopicLineModel[];
  axis: YearAxis;
}

/** What the timeline shows. */
export interface TimelineModel {
  name: string;
  pieces: number;
  /** Oldest first. */
  years: YearCount[];
  matrix: MonthMatrix;
  /** Undefined where there are no topics. */
  topics: TopicLinesModel | undefined;
}

/** So many topics have a line. */
const mostTopics = 30;

/** The timeline. */
export function timelinePage({ site, pieces, entitiesOf, changed }: Material): PageOutput<TimelineModel>[] {
  return [
    {
      type: "page",
      kind: "timeline",
      address: "/timeline/",
      recorded: { kind: "page", target: "" },
      navigation: { text: "Timeline", in: ["header", "browse"] },
      changed: () => changed(pieces),
      model: () => {
        const years = countByYear(pieces);
        const topics = topicLines(entitiesOf(topicsFacet), pieces, mostTopics);
        return {
          name: site.name,
          pieces: pieces.length,
          years,
          // Together these stay under 100 KB of HTML; a year of the chart with its number takes as much as two months.
          matrix: monthMatrix(pieces, Math.max(150, 620 - 2 * years.length)),
          topics: topics.lines.length > 0 ? withLinks(topics) : undefined,
        };
      },
    },
  ];
}

function withLinks(topics: TopicLines): TopicLinesModel {
  return {
    ...topics,
    lines: topics.lines.map(({ topic, ...line }) => ({
      ...line,
      address: entityAddress(topic.facet, topic.id),
      name: topic.name,
      pieces: topic.pieces.length,
    })),
    axis: yearAxis(topics.first, topics.last),
  };
}
