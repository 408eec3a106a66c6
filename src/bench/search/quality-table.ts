import type { Contest } from "./run-collection.ts";

const columns = { ndcg: "nDCG@10", map: "MAP", recall: "recall@100", hit: "hit@1", zero: "zero results" } as const;
const keys = Object.keys(columns) as (keyof typeof columns)[];

/** Qualities side by side; the first column after the names says how nDCG@10 compares with that of BM25. */
export function qualityTable(contests: readonly Contest[]): string {
  const reference = contests.find(({ name }) => name === "BM25")?.quality.ndcg ?? 0;
  const rows = [
    ["", "of BM25", ...Object.values(columns)],
    ...contests.map(({ name, quality }) => [
      name,
      `${((100 * quality.ndcg) / reference).toFixed(1)} %`,
      ...keys.map((key) => quality[key].toFixed(4)),
    ]),
  ];
  return rows
    .map(([name = "", ...cells]) => name.padEnd(16) + cells.map((cell) => cell.padStart(14)).join(""))
    .join("\n");
}
