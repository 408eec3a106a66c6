/** A query in quotation marks, except a phrase, which has its own. */
export function quoted(query: string): string {
  return /^["“].*["”]$/su.test(query) ? query : `“${query}”`;
}
