import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import { factsOf, readRendered, type RenderedFacts, type RenderRequest } from "./cache.ts";
import work, { type Failure } from "./worker.ts";

/** Starting threads costs about as much as rendering this many bodies. */
const worthThreads = 100;

/**
 * Renders all bodies that the cache doesn't hold yet, on all cores where they are many.
 * @param folder the cache's folder
 * @returns by key, the facts of each body, or why there are none
 */
export async function renderAll(
  folder: string,
  requests: readonly RenderRequest[],
): Promise<Map<string, RenderedFacts | Failure>> {
  const results = new Map<string, RenderedFacts | Failure>();
  const missing = new Map<string, RenderRequest>();
  for (const request of requests) {
    const rendered = readRendered(folder, request.key);
    if (rendered) results.set(request.key, factsOf(rendered));
    else missing.set(request.key, request);
  }
  if (missing.size < worthThreads) {
    for (const [key, request] of missing) results.set(key, await work({ folder, request }));
    return results;
  }
  const pool = new Tinypool({
    filename: new URL("./worker.ts", import.meta.url).href,
    minThreads: 1,
    maxThreads: availableParallelism(),
  });
  const render = async (request: RenderRequest) => {
    results.set(request.key, (await pool.run({ folder, request })) as RenderedFacts | Failure);
  };
  await Promise.all([...missing.values()].map(render));
  await pool.destroy();
  return results;
}
