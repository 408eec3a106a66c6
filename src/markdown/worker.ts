import { renderToCache, type RenderedFacts, type RenderRequest } from "./cache.ts";

/** One task of the pool: renders a body into the cache. An error comes back as its message, since it must cross threads. */
export default async function work(task: { folder: string; request: RenderRequest }): Promise<RenderedFacts | string> {
  try {
    return await renderToCache(task.folder, task.request);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
