import type { Questions } from "./collection.ts";

/** How good the answers to queries are, each on average over the queries that have an answer. */
export interface Quality {
  /** Normalised discounted cumulative gain of the first ten. */
  ndcg: number;
  /** Mean reciprocal rank: one divided by the place of the first that answers. */
  mrr: number;
  /** Mean average precision. */
  map: number;
  /** The part of all that answer that is among the first hundred. */
  recall: number;
  /** How often the first one answers. */
  hit: number;
  /** How often nothing was found. */
  zero: number;
}

/**
 * Measures answers.
 * @param answers the ids of documents, best first, by the query's id
 */
export function qualityOf(
  answers: ReadonlyMap<string, readonly string[]>,
  { judgments }: Pick<Questions, "judgments">,
): Quality {
  const sums: Quality = { ndcg: 0, mrr: 0, map: 0, recall: 0, hit: 0, zero: 0 };
  let queries = 0;
  for (const [query, grades] of judgments) {
    const good = [...grades.values()].filter((grade) => grade > 0).sort((a, b) => b - a);
    if (good.length === 0) continue;
    queries += 1;
    const gains = (answers.get(query) ?? []).map((doc) => Math.max(0, grades.get(doc) ?? 0));
    const first = gains.findIndex((gain) => gain > 0);
    sums.ndcg += discounted(gains) / discounted(good);
    if (first >= 0) sums.mrr += 1 / (first + 1);
    sums.map += precisions(gains) / good.length;
    sums.recall += gains.slice(0, 100).filter((gain) => gain > 0).length / good.length;
    if (first === 0) sums.hit += 1;
    if (gains.length === 0) sums.zero += 1;
  }
  const mean = (sum: number) => (queries === 0 ? 0 : sum / queries);
  return {
    ndcg: mean(sums.ndcg),
    mrr: mean(sums.mrr),
    map: mean(sums.map),
    recall: mean(sums.recall),
    hit: mean(sums.hit),
    zero: mean(sums.zero),
  };
}

function discounted(gains: readonly number[]): number {
  return gains.slice(0, 10).reduce((sum, gain, place) => sum + gain / Math.log2(place + 2), 0);
}

/** The sum, over each place with an answer, of the part of answers up to there. */
function precisions(gains: readonly number[]): number {
  let [good, sum] = [0, 0];
  gains.forEach((gain, place) => {
    if (gain <= 0) return;
    good += 1;
    sum += good / (place + 1);
  });
  return sum;
}
