import { brotliCompressSync, constants } from "node:zlib";

/** Something that is to be weighed. */
export interface Weighed {
  /** The length of it in UTF-16 code units, by which pages are in about the order of their weights, whatever their script. */
  length: number;
}

/** After this many pages in a row within the limit, all shorter ones are taken to be. */
const enough = 8;

/** At most this many pages over the limit are reported: compressing one at a host's level takes a tenth of a second. */
const atMost = 100;

/**
 * The pages that are over their limit when compressed as a host does once and for all, with the bytes that they take.
 * Compressing all pages would take longer than making them, so the longest are weighed first.
 * @param contentOf gives what of a page is weighed
 * @param limit in bytes, compressed
 */
export function tooHeavy<Page extends Weighed>(
  pages: readonly Page[],
  contentOf: (page: Page) => string,
  limit: number,
): { page: Page; bytes: number }[] {
  const found: { page: Page; bytes: number }[] = [];
  let fitting = 0;
  for (const page of pages.toSorted((a, b) => b.length - a.length)) {
    const bytes = weightOver(contentOf(page), limit);
    fitting = bytes === undefined ? fitting + 1 : 0;
    if (bytes !== undefined) found.push({ page, bytes });
    if (fitting === enough || found.length === atMost) break;
  }
  return found;
}

/** The compressed size of a text if it is over a limit. What fits when compressed quickly also fits at the best level. */
function weightOver(content: string, limit: number): number | undefined {
  if (weight(content, 9) <= limit) return undefined;
  const bytes = weight(content, constants.BROTLI_MAX_QUALITY);
  return bytes > limit ? bytes : undefined;
}

function weight(content: string, quality: number): number {
  const bytes = Buffer.from(content);
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params }).length;
}
