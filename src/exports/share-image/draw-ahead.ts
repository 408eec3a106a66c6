import { workAhead } from "../work-ahead.ts";
import type { ShareCard } from "./card.ts";

/**
 * Draws share images into the cache while pages are made.
 * @param folder the cache's folder, as keptShareImage takes it
 * @returns ends it, whether it is done or not
 */
export function drawAhead(folder: string, cards: readonly ShareCard[]): () => Promise<void> {
  return workAhead(new URL("./draw-ahead-worker.ts", import.meta.url), folder, cards);
}
