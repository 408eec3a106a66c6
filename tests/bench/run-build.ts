import { readdirSync, readFileSync } from "node:fs";
import { buildArchive, type StageTime } from "#publish/build.ts";
import { formatFindings } from "#checks/reporters/text.ts";
import { today } from "#cli/today.ts";

/** What a build took. */
export interface BuildCost {
  times: StageTime[];
  /** The most memory that this process has held so far, in bytes. */
  peakMemory: number;
  /** The most memory that the indexer has held, in bytes; undefined where the system doesn't tell. */
  indexerMemory: number | undefined;
}

/**
 * Builds an archive and watches its memory.
 * @throws Error if the archive has errors
 */
export async function runBuild(content: string, out: string): Promise<BuildCost> {
  let indexerMemory: number | undefined;
  const watch = setInterval(() => {
    const now = memoryOfIndexer();
    if (now !== undefined) indexerMemory = Math.max(indexerMemory ?? 0, now);
  }, 250);
  try {
    const { findings, pieces, times } = await buildArchive({ content, out, flags: {}, today: today() });
    if (pieces === 0) throw new Error(formatFindings(findings));
    return { times, peakMemory: process.resourceUsage().maxRSS * 1024, indexerMemory };
  } finally {
    clearInterval(watch);
  }
}

/** The peak resident memory of the running indexer, a process of its own (Linux, proc(5): VmHWM). */
function memoryOfIndexer(): number | undefined {
  try {
    const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    for (const child of children) {
      const status = readFileSync(`/proc/${child}/status`, "utf8");
      if (!/^Name:\tpagefind/m.test(status) || !status.includes(`PPid:\t${process.pid}\n`)) continue;
      return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
    }
  } catch {
    // A process may end while it is looked at.
  }
  return undefined;
}
