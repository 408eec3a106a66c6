import { mkdirSync, rmSync } from "node:fs";
import { cp, rename, rm } from "node:fs/promises";
import { atExit } from "../at-exit.ts";
import { beside, exchange } from "./exchange.ts";

/**
 * Fills a folder so that it is either wholly new or untouched: the work is done in a folder beside it, which takes its
 * place at the end. If the work throws, answers false or is cut off by a signal, the folder stays as it was and the staging
 * folder is removed.
 * @param out the folder, as an absolute path
 * @param work fills the staging folder and says whether it is good
 */
export async function inStage(out: string, work: (stage: string) => Promise<boolean>): Promise<void> {
  await inFreshFolder(beside(out, "new"), async (stage) => {
    if (await work(stage)) exchange(stage, out);
  });
}

/** How long processes that a build has started may still write after a Ctrl-C, which reaches them too, in milliseconds. */
const patience = 3000;

/** Removes a folder, and what is written into it meanwhile. Node's own retries don't cover that on every system. */
function removeFolder(folder: string): void {
  const end = Date.now() + patience;
  for (;;) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOTEMPTY" || Date.now() > end) throw error;
      // A process that is about to end can't wait in any other way.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
}

/** Works in a folder that is empty at first, and gone once the work or the process ends. */
export async function inFreshFolder(folder: string, work: (folder: string) => Promise<void>): Promise<void> {
  const remove = () => removeFolder(folder);
  const isRemoved = atExit(remove);
  remove();
  mkdirSync(folder, { recursive: true });
  try {
    await work(folder);
  } finally {
    remove();
    isRemoved();
  }
}

/**
 * Moves a folder into another's place, also from one file system to another.
 * @param to a folder whose content, if any, is given up
 */
export async function moveFolder(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}
