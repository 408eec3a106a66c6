import bm25 from "wink-bm25-text-search";
import nlp from "wink-nlp-utils";
import type { Doc } from "./collection.ts";

/**
 * BM25 (k1 1.2, b 0.75) over Snowball's English stems without stop words, as a measure of other answers.
 * @returns what answers a query with the ids of documents, best first
 */
export function referenceOf(docs: readonly Doc[]): (query: string) => string[] {
  const engine = bm25();
  engine.defineConfig({ fldWeights: { text: 1 }, bm25Params: { k1: 1.2, b: 0.75, k: 1 } });
  engine.definePrepTasks([stemsOf]);
  docs.forEach(({ title, text }, index) => engine.addDoc({ text: `${title} ${text}` }, String(index)));
  engine.consolidate(6);
  return (query) => engine.search(query, docs.length).map(([index]) => docs[Number(index)]?.id ?? "");
}

function stemsOf(text: string): string[] {
  const words =
    text
      .normalize("NFKD")
      .replaceAll(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return nlp.tokens.removeWords([...words]).map((word) => nlp.string.stem(word));
}
