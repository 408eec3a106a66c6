declare module "wink-bm25-text-search" {
  interface Engine {
    defineConfig(config: {
      fldWeights: Record<string, number>;
      bm25Params: { k1: number; b: number; k: number };
    }): void;
    definePrepTasks(tasks: ((text: string) => string[])[]): void;
    addDoc(doc: Record<string, string>, id: string): void;
    consolidate(precision: number): void;
    search(text: string, limit: number): [id: string, score: number][];
  }
  export default function bm25(): Engine;
}

declare module "wink-nlp-utils" {
  const utils: {
    string: { stem(word: string): string };
    tokens: { removeWords(words: string[]): string[] };
  };
  export default utils;
}
