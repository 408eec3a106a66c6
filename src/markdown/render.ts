import { countWords } from "#piece/reading-time.ts";
import type { Citation } from "./citations.ts";
import type { Fragment } from "./fragments.ts";
import type { Heading } from "./headings.ts";
import type { Target } from "./links.ts";
import type { Loss } from "./losses.ts";
import type { Passage } from "./passages.ts";
import { pipeline as ownPipeline, type Pipeline } from "./pipeline.ts";
import { termsOf, type Terms } from "./terms.ts";

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

/**
 * Renders a body.
 * @param lang its language, a BCP 47 tag
 * @param known the fragments that were last recorded of its piece, live ones in their order; none of a new one
 * @throws whatever a plugin of the pipeline throws
 */
export async function renderBody(
  body: string,
  lang: string,
  known: readonly Fragment[] = [],
  pipeline: Pipeline = ownPipeline,
): Promise<RenderedBody> {
  const file = await pipeline(lang, known).process(body);
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
