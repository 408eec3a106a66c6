import type { Frame } from "./frame.ts";
import type { PageOutput } from "./output.ts";

/** What the routes render: the pages of the archive that is built or served, and what stands around all of them. */
export interface Handover {
  frame: Frame;
  pages: readonly PageOutput[];
}

const place = Symbol.for("dateline.handover");
const shared = globalThis as { [place]?: Handover };

/**
 * Hands the pages of an archive over to the routes. Astro bundles these apart from the rest, so that no module is shared
 * with them, but runs them in the same process.
 */
export function handOver(handover: Handover): void {
  shared[place] = handover;
}

/**
 * What was handed over.
 * @throws Error if nothing was
 */
export function handedOver(): Handover {
  const handover = shared[place];
  if (!handover)
    throw new Error("The archive was not read before its pages were built; use npm run build or npm run dev.");
  return handover;
}

/** What the route of all addresses gives to a template. */
export interface Props<Model> {
  output: PageOutput<Model>;
  frame: Frame;
}

/** Those whose routes have no parameter, so that their one page is rendered whenever any is. */
export const renderedAnyway: ReadonlySet<string> = new Set(["not-found"]);

/** The paths of the route that takes a whole address as its one parameter, `address`. */
export function pagePaths() {
  const { pages, frame } = handedOver();
  return pages
    .filter(({ kind }) => !renderedAnyway.has(kind))
    .map((output) => ({
      params: { address: output.address === "/" ? undefined : output.address.slice(1, -1) },
      props: { output, frame },
    }));
}
