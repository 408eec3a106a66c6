import { brotliCompressSync, constants } from "node:zlib";

/** A page and how it is weighed. */
export interface Weighed {
  /** The page's file. */
  file: string;
  /** What is weighed, read again when it is needed. */
  content: () => string;
  /** The bytes that it takes when compressed quickly. */
  quick: number;
}

/** A quick weighing: about a millisecond, and 5 to 20 % above what a host serves; a slower one where that is over the limit. */
export function quickWeight(content: string, limit: number): number {
  const first = weight(content, 1);
  return first > limit ? weight(content, 5) : first;
}

/** How many pages are compressed as a host would. */
const atMost = 100;

/**
 * The pages that are over their limit when compressed as a host does once and for all, with the bytes that they take.
 * That takes fifty times as long as a quick weighing, so only pages that were too heavy at that are weighed again, and
 * of many only the heaviest: where those fit, the rest does.
 * @param limit in bytes, compressed
 */
export function tooHeavy(pages: readonly Weighed[], limit: number): { page: Weighed; bytes: number }[] {
  return pages
    .filter(({ quick }) => quick > limit)
    .sort((a, b) => b.quick - a.quick)
    .slice(0, atMost)
    .map((page) => ({ page, bytes: weight(page.content(), constants.BROTLI_MAX_QUALITY) }))
    .filter(({ bytes }) => bytes > limit);
}

function weight(content: string, quality: number): number {
  const bytes = Buffer.from(content);
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}
