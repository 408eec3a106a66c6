import { workerData } from "node:worker_threads";
import type { CslItem } from "./csl.ts";
import { keptCitations } from "./styled-cache.ts";

const { folder, items } = workerData as { folder: string; items: CslItem[] };
for (const item of items.toReversed()) await keptCitations(folder, item);
