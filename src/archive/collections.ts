import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Loader } from "astro/loaders";
import { z } from "zod";
import { pieceSchema } from "#piece/schema.ts";
import { vocabularySchemas } from "#piece/vocabulary.ts";
import { siteSchema } from "#piece/settings.ts";
import type { RecordedDays } from "#piece/recorded-days.ts";

/** The schema of each content collection: what stands in the archive folder, and what reading it added. */
export const collectionSchemas = {
  site: siteSchema,
  /** No bodies here: Astro keeps collections in one string, which at tens of thousands of pieces must stay small. */
  pieces: pieceSchema.extend({ file: z.string(), words: z.number(), bodyKey: z.string(), version: z.string() }),
  figures: z.object({ width: z.number().optional(), height: z.number().optional() }),
  ...vocabularySchemas,
} as const;

/** What a build hands to the content collections, by collection. */
export type HandoffEntries = Record<keyof typeof collectionSchemas, { id: string; data: Record<string, unknown> }[]>;

/**
 * The file beside a handoff file that holds what bodies say of connections (BodyConnections, by the id of the piece);
 * a file of its own, since the pieces' collection must stay small.
 */
export function bodiesFile(handoff: string): string {
  return join(dirname(handoff), "bodies.json");
}

/** What the ledger adds to the archive's pages. */
export interface Recorded {
  /** Old addresses and where they lead, without the base. */
  redirects: { from: string; to: string }[];
  /** The people who ever had a page as authors, by id. */
  authors: string[];
  /** When it took in the pieces, by id. */
  days: Record<string, RecordedDays>;
}

/** The file beside a handoff file that holds what the ledger adds (Recorded). */
export function recordedFile(handoff: string): string {
  return join(dirname(handoff), "recorded.json");
}

/**
 * A loader that fills a collection from the handoff file.
 * @param file the handoff file
 */
export function handoffLoader(name: keyof HandoffEntries, file: string): Loader {
  return {
    name: `archive-${name}`,
    load: async ({ store, parseData, generateDigest }) => {
      const entries = (JSON.parse(await readFile(file, "utf8")) as HandoffEntries)[name];
      store.clear();
      for (const { id, data } of entries)
        store.set({ id, data: await parseData({ id, data }), digest: generateDigest(data) });
    },
  };
}
