import { renderToCache, type RenderedFacts, type RenderRequest } from "./cache.ts";
import { TooDeep } from "./nesting.ts";
import type { Point } from "./transforms/raw-html.ts";
import { OutOfTime } from "./within-time.ts";

/** Why a body couldn't be rendered. */
export interface Failure {
  /** Its nesting or the time that it takes goes beyond all bounds, or something of ours failed. */
  why: "too-deep" | "too-slow" | "fault";
  message: string;
  /** Where in the body, as far as that is known. */
  at: Point | undefined;
}

/** One task of the pool: renders a body into the cache. An error comes back as plain data, since it must cross threads. */
export default async function work(task: { folder: string; request: RenderRequest }): Promise<RenderedFacts | Failure> {
  try {
    return await renderToCache(task.folder, task.request);
  } catch (error) {
    return failureOf(error);
  }
}

function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof TooDeep) return { why: "too-deep", message, at: error.place };
  return { why: error instanceof OutOfTime ? "too-slow" : "fault", message, at: undefined };
}
