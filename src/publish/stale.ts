import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hold } from "./lock.ts";

/** What was not used for so long, in milliseconds, is made anew when it is wanted again. */
const longest = 30 * 24 * 60 * 60 * 1000;

/** Says in a folder of the cache which folder it is about; its time is when it was last used. */
const note = "about.txt";

/** The name of a folder of the cache, as removeStale knows such names, of what determines it. */
export function nameInCache(of: string): string {
  return createHash("sha256").update(of).digest("hex").slice(0, 16);
}

/** Notes in a folder of the cache which folder it is about: an archive of a workspace, a site of a record. */
export function noteFolder(cached: string, about: string): void {
  writeFileSync(join(cached, note), about);
}

/**
 * Removes the folders of the cache that are about a folder which is gone, and those that were not used for 30 days, unless
 * something works in them.
 * @param folder the folder of all of them, beside which other things may stand
 * @param now in milliseconds since 1970
 */
export async function removeStale(folder: string, now: number): Promise<void> {
  for (const name of readdirSync(folder)) {
    const cached = join(folder, name);
    if (!/^[0-9a-f]{16}$/.test(name) || !isStale(cached, now)) continue;
    const release = await hold(cached);
    if (!release) continue;
    rmSync(cached, { recursive: true, force: true });
    await release();
  }
}

function isStale(cached: string, now: number): boolean {
  const file = join(cached, note);
  const used = statSync(existsSync(file) ? file : cached).mtimeMs;
  return now - used > longest || (existsSync(file) && !existsSync(readFileSync(file, "utf8")));
}
