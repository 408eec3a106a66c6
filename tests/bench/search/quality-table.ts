import type { Quality } from "./metrics.ts";
import type { Answering, Contest } from "./run-collection.ts";

const columns = {
  ndcg: "nDCG@10",
  mrr: "MRR",
  map: "MAP",
  recall: "recall@100",
  hit: "hit@1",
  zero: "zero results",
} as const satisfies Record<keyof Quality, string>;
const keys = Object.keys(columns) as (keyof typeof columns)[];

/**
 * Qualities side by side, kind after kind of query. The first columns after the names say how nDCG@10 compares with that
 * of BM25, which is asked the same, and with that of the same queries as they are first asked.
 */
export function qualityTable(contests: readonly Contest[]): string {
  return contests
    .map(({ kind, way, queries, ours, reference }) => {
      const first = contests.filter((contest) => contest.kind === kind).slice(0, 1);
      const rows = [...ours, reference].map((answering) => {
        const before = first
          .flatMap((each) => [...each.ours, each.reference])
          .find(({ name }) => name === answering.name);
        return [
          `  ${answering.name}`,
          share(answering, reference),
          share(answering, before),
          ...keys.map((key) => answering.quality[key].toFixed(4)),
        ];
      });
      const head = [`${queries} ${kind} ${way}`, "of BM25", "of as asked", ...Object.values(columns)];
      return [head, ...rows]
        .map(([name = "", ...cells]) => name.padEnd(52) + cells.map((cell) => cell.padStart(13)).join(""))
        .join("\n");
    })
    .join("\n\n");
}

function share({ quality }: Answering, other: Answering | undefined): string {
  return other === undefined ? "" : `${((100 * quality.ndcg) / other.quality.ndcg).toFixed(1)} %`;
}
