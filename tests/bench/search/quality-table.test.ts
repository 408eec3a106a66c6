import { expect, test } from "vitest";
import { qualityTable } from "./quality-table.ts";

const quality = (ndcg: number) => ({ ndcg, mrr: 0.5, map: 0.25, recall: 1, hit: 0, zero: 0 });
const contest = (kind: string, way: string, ours: number, reference: number) => ({
  kind,
  way,
  queries: 3,
  ours: [{ name: "this search", quality: quality(ours) }],
  reference: { name: "BM25", quality: quality(reference) },
});

test("each kind is compared with BM25, and with how it was first asked", () => {
  const table = qualityTable([
    contest("headlines", "as asked", 0.6, 0.5),
    contest("headlines", "in capitals", 0.3, 0.4),
    contest("days", "in words", 0.8, 0.8),
  ]);
  expect(table.split("\n").map((line) => line.split(/\s{2,}/).slice(0, 6))).toEqual([
    ["3 headlines as asked", "of BM25", "of as asked", "nDCG@10", "MRR", "MAP"],
    ["", "this search", "120.0 %", "100.0 %", "0.6000", "0.5000"],
    ["", "BM25", "100.0 %", "100.0 %", "0.5000", "0.5000"],
    [""],
    ["3 headlines in capitals", "of BM25", "of as asked", "nDCG@10", "MRR", "MAP"],
    ["", "this search", "75.0 %", "50.0 %", "0.3000", "0.5000"],
    ["", "BM25", "100.0 %", "80.0 %", "0.4000", "0.5000"],
    [""],
    ["3 days in words", "of BM25", "of as asked", "nDCG@10", "MRR", "MAP"],
    ["", "this search", "100.0 %", "100.0 %", "0.8000", "0.5000"],
    ["", "BM25", "100.0 %", "100.0 %", "0.8000", "0.5000"],
  ]);
});
