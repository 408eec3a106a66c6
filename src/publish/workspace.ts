import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { cacheRoot } from "#files/cache-root.ts";
import { hold, type Release } from "./lock.ts";
import { nameInCache, noteFolder, removeStale } from "./stale.ts";

/** The project's own folder. */
export const projectRoot = join(import.meta.dirname, "../..");

/** A folder in which Astro and Vite work on an archive, and in which nothing else works until it is given back. */
export interface Workspace {
  /** An absolute path. */
  folder: string;
  giveBack: Release;
}

/**
 * Takes a workspace of an archive folder. Two archives never share one, nor do a build and a dev server, nor two that run
 * at the same time. Those that are out of use are removed.
 * @param root the archive folder, as an absolute path
 * @param purpose what the workspace is for
 */
export async function takeWorkspace(root: string, purpose: "build" | "dev"): Promise<Workspace> {
  for (let number = 0; ; number += 1) {
    const folder = join(cacheRoot, nameInCache(`${purpose}\0${root}\0${number}`));
    const giveBack = await hold(folder);
    if (!giveBack) continue;
    mkdirSync(folder, { recursive: true });
    noteFolder(folder, root);
    await removeStale(cacheRoot, Date.now());
    return { folder, giveBack };
  }
}
