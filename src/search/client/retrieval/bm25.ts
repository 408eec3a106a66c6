/** How soon further occurrences of a word in a piece count for little. */
const saturation = 1.2;

/**
 * So steep that a longer word that begins with the one searched for counts as good as nothing, and single precision still
 * holds the numbers.
 */
const similarity = 80;

/** What Pagefind multiplies occurrences of the very word by, since it counts even them as one letter off. */
const exactness = Math.exp((Math.exp(-1 / 8) - 1) * similarity);

/**
 * Pagefind's ranking settings under which the score of a single word is plain BM25 over the forms of this word. That makes
 * scores, and with the floor the results too, independent of what was searched before: with milder settings Pagefind
 * finds as many longer words as it happens to have loaded.
 */
export const ranking = {
  termSimilarity: similarity,
  termSaturation: saturation * exactness,
  pageLength: 0.75,
  termFrequency: 1,
  // What a page says of its piece is no text, such as its id. The title stands in the text too.
  metaWeights: { title: 0, piece: 0, published: 0 },
};

/** Below it, a page has only longer words that begin with the one searched for; they score at most some ten millionths. */
export const floor = 1e-6;

/**
 * How much it says that a piece has a word (Robertson and Spärck Jones, never negative).
 * @param having how many pieces have it
 * @param pieces how many there are
 */
export function idf(having: number, pieces: number): number {
  return Math.log(1 + (pieces - having + 0.5) / (having + 0.5));
}
