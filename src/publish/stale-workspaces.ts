import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hold } from "./lock.ts";

/** A workspace that was not taken for so long, in milliseconds, is made anew when it is wanted again. */
const longest = 30 * 24 * 60 * 60 * 1000;

/** Says in a workspace which archive folder it is of; its time is when it was last taken. */
const note = "archive.txt";

/** Notes in a workspace the archive folder that it was taken for. */
export function noteArchive(workspace: string, root: string): void {
  writeFileSync(join(workspace, note), root);
}

/**
 * Removes the workspaces whose archive folder is gone, and those that were not taken for 30 days, unless something works
 * in them.
 * @param folder the folder of all workspaces, beside which other things may stand
 * @param now in milliseconds since 1970
 */
export async function removeStaleWorkspaces(folder: string, now: number): Promise<void> {
  for (const name of readdirSync(folder)) {
    const workspace = join(folder, name);
    if (!/^[0-9a-f]{16}$/.test(name) || !isStale(workspace, now)) continue;
    const release = await hold(workspace);
    if (!release) continue;
    rmSync(workspace, { recursive: true, force: true });
    await release();
  }
}

function isStale(workspace: string, now: number): boolean {
  const file = join(workspace, note);
  const taken = statSync(existsSync(file) ? file : workspace).mtimeMs;
  return now - taken > longest || (existsSync(file) && !existsSync(readFileSync(file, "utf8")));
}
