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

/** What a route with one parameter, a whole address, gives to its template. */
export interface Props<Model> {
  output: PageOutput<Model>;
  frame: Frame;
}

/** The kinds of pages with a route of their own: a route's styles go into all its pages, and these have others. */
const withOwnRoute = new Set(["not-found", "redirect", "search"]);

/** Those whose routes have no parameter, so that their one page is rendered whenever any is. */
export const renderedAnyway: ReadonlySet<string> = new Set(["not-found", "search"]);

/**
 * The paths of the pages of a kind, for a route that takes a whole address as its one parameter.
 * @param parameter its name
 * @param kind undefined for all kinds without a route of their own
 */
export function pathsOf(parameter: string, kind?: string) {
  const { pages, frame } = handedOver();
  return pages
    .filter((page) => (kind === undefined ? !withOwnRoute.has(page.kind) : page.kind === kind))
    .map((output) => ({
      params: { [parameter]: output.address === "/" ? undefined : output.address.slice(1, -1) },
      props: { output, frame },
    }));
}

/** The model of the one page of a kind. */
export async function modelOf<Model>(kind: string): Promise<Model> {
  return (await handedOver()
    .pages.find((page) => page.kind === kind)
    ?.model()) as Model;
}
