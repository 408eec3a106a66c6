/** So many bytes of an address are for a query: 500 are left for the filters, which may have long names. */
const most = 1500;

/**
 * A query as much of which as an address takes, cut between words: browsers and hosts take addresses of some 2,000 bytes.
 * What fits stays as it is.
 */
export function fitting(q: string): string {
  if (sizeOf(q) <= most) return q;
  let size = 0;
  let end = 0;
  for (const { 0: word, index } of q.matchAll(/\s*\S+/g)) {
    size += sizeOf(word);
    if (size > most) break;
    end = index + word.length;
  }
  return q.slice(0, end);
}

/** How many bytes a text takes in the query part of an address. */
function sizeOf(text: string): number {
  return String(new URLSearchParams({ q: text })).length - "q=".length;
}
