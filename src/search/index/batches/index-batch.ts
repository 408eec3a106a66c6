import type { Batch } from "./batch.ts";
import { cborReader } from "./cbor.ts";
import { contentOf, hashOf } from "./pagefind-files.ts";
import { pagefindIndex, type SourcePage } from "./pagefind-index.ts";

/**
 * Indexes a batch of pages.
 * @param language whose word forms are recognised, an ISO 639-1 code
 * @throws Error with what the indexer says
 */
export async function indexBatch(language: string, pages: readonly SourcePage[]): Promise<Batch> {
  const files = await pagefindIndex(language, pages);
  const listed = [...files].find(([path]) => path.endsWith(".pf_meta"));
  // Without a word on any page, there is none.
  if (!listed) return { version: "", fields: [], pages: [], fragments: [], words: new Uint8Array() };
  const { version, fragments, counts, chunks, fields } = readList(contentOf(listed[1]));
  const bytesOf = (path: string) => files.get(path) ?? new Uint8Array();
  const compressed = fragments.map((name) => bytesOf(`fragment/${name}.pf_fragment`));
  return {
    version,
    fields,
    pages: compressed.map((bytes, place) => {
      const content = contentOf(bytes);
      const { url } = JSON.parse(content.toString()) as { url: string };
      return { url, hash: hashOf(content), words: counts[place] ?? 0 };
    }),
    fragments: compressed,
    words: Buffer.concat(chunks.map((name) => wordsIn(contentOf(bytesOf(`index/${name}.pf_index`))))),
  };
}

/** Reads the list of an index's files. */
function readList(bytes: Buffer) {
  const reader = cborReader(bytes);
  const text = () => Buffer.from(reader.latin1(), "latin1").toString();
  const list = <Item>(item: () => Item): Item[] => Array.from({ length: reader.head() }, item);
  reader.head();
  const version = text();
  const counts: number[] = [];
  const fragments = list(() => {
    reader.head();
    const name = text();
    counts.push(reader.head());
    text();
    return name;
  });
  const chunks = list(() => {
    reader.head();
    text();
    text();
    return text();
  });
  const [filters, sorts] = [reader.head(), reader.head()];
  if (filters + sorts > 0) throw new Error("The search index has filters or an order, which nothing asks for.");
  return { version, fragments, counts, chunks, fields: list(text) };
}

/** The words of a file without how many they are. */
function wordsIn(content: Buffer): Buffer {
  const reader = cborReader(content);
  reader.head();
  reader.head();
  return content.subarray(reader.place());
}
