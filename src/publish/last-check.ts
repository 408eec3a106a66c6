import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Finding } from "#checks/finding.ts";
import { cacheRoot } from "#files/cache-root.ts";
import { keep } from "#files/kept-file.ts";
import { inputsOf, type InputsOrder } from "./inputs.ts";
import { nameInCache, noteFolder, removeStale } from "./stale.ts";

/** What came of a check of an archive folder. */
export interface Checked {
  findings: Finding[];
  /** The number of files that were checked as pieces. */
  pieces: number;
}

/** What is kept of checks: a folder for each archive folder. */
const checks = join(cacheRoot, "checks");

/**
 * What a check finds, or what the last one of the same folder found, where nothing has changed since.
 * @param check makes it; not called where nothing has changed
 */
export async function checkedBefore(order: InputsOrder, check: () => Promise<Checked>): Promise<Checked> {
  const file = join(checks, nameInCache(order.content), "last.json");
  const { all: inputs } = await inputsOf(order);
  const last = inputs === undefined ? undefined : readLast(file);
  if (last?.inputs === inputs && last) return last;
  const { findings, pieces } = await check();
  // What was written while it was checked may have been seen or not.
  if (inputs === undefined || inputs !== (await inputsOf(order)).all) return { findings, pieces };
  keep(file, JSON.stringify({ inputs, findings, pieces }));
  noteFolder(dirname(file), order.content);
  await removeStale(checks, Date.now());
  return { findings, pieces };
}

function readLast(file: string): (Checked & { inputs: string }) | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Checked & { inputs: string };
  } catch {
    return undefined;
  }
}
