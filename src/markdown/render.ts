import type { Fragment } from "#passages/fragment.ts";
import { countWords } from "#piece/reading-time.ts";
import type { Citation } from "./transforms/citations.ts";
import type { Heading } from "./transforms/headings.ts";
import type { Target } from "./transforms/links.ts";
import type { Loss } from "./transforms/losses.ts";
import { boundContainers, TooDeep } from "./nesting.ts";
import type { Passage } from "./transforms/passages.ts";
import { pipeline as ownPipeline, type Pipeline } from "./pipeline.ts";
import { termsOf, type Terms } from "./terms.ts";
import { withinTime } from "./within-time.ts";

/** A body made into HTML, and what the rest of the archive needs to know of it. */
export interface RenderedBody {
  /** HTML whose addresses inside the archive are still placeholders; see place.ts. */
  html: string;
  headings: Heading[];
  passages: Passage[];
  /** The notes at its end, in their order. */
  notes: Passage[];
  links: Target[];
  images: Target[];
  /** Every id in the HTML, for links to parts of a piece. */
  ids: string[];
  /** Every id that the piece has or ever had, sentences aside: those in the text in its order, then the others. */
  fragments: Fragment[];
  /** The links to other pieces, each with its sentence. */
  citations: Citation[];
  /** What was written and isn't in the HTML. */
  losses: Loss[];
  /** The number of words in headings and passages. */
  words: number;
  /** The most telling of those words. */
  terms: Terms;
}

/** A text takes about a tenth of this, so that a slow machine gives what a fast one does; in milliseconds, and those for each character. */
const patience = { anyway: 10_000, each: 0.1 };

/**
 * Renders a body.
 * @param lang its language, a BCP 47 tag
 * @param known the fragments that were last recorded of its piece, live ones in their order; none of a new one
 * @param time after how many milliseconds it is given up
 * @throws TooDeep or OutOfTime where it can't be rendered within bounds, and whatever a plugin of the pipeline throws
 */
export async function renderBody(
  body: string,
  lang: string,
  known: readonly Fragment[] = [],
  pipeline: Pipeline = ownPipeline,
  time = patience.anyway + body.length * patience.each,
): Promise<RenderedBody> {
  boundContainers(body);
  const file = withinTime(time, () => processed(pipeline(lang, known, body), body));
  const html = String(file);
  const {
    headings = [],
    passages = [],
    notes = [],
    links = [],
    images = [],
    ids = [],
    citations = [],
    fragments = [],
    losses = [],
  } = file.data;
  const texts = [...headings, ...passages].map(({ text }) => text);
  return {
    html,
    headings,
    passages,
    notes,
    links,
    images,
    ids,
    fragments,
    citations,
    losses,
    words: texts.reduce((sum, text) => sum + countWords(text), 0),
    terms: termsOf(texts),
  };
}

/** A stack that is too small for a body is told as what it comes from. */
function processed(processor: ReturnType<Pipeline>, body: string): ReturnType<ReturnType<Pipeline>["processSync"]> {
  try {
    return processor.processSync(body);
  } catch (error) {
    throw error instanceof RangeError && error.message.includes("call stack") ? new TooDeep(undefined) : error;
  }
}
