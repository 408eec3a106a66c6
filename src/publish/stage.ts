import { existsSync } from "node:fs";
import { cp, mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Fills a folder so that it is either wholly new or untouched: the work is done in a folder beside it, which takes its
 * place at the end. If the work throws or answers false, the folder stays as it was and the staging folder is removed.
 * @param out the folder, as an absolute path
 * @param work fills the staging folder and says whether it is good
 */
export async function inStage(out: string, work: (stage: string) => Promise<boolean>): Promise<void> {
  const stage = join(dirname(out), `.${basename(out)}.new-${process.pid}`);
  const old = join(dirname(out), `.${basename(out)}.old-${process.pid}`);
  await rm(stage, { recursive: true, force: true });
  await mkdir(stage, { recursive: true });
  try {
    if (!(await work(stage))) return;
    if (existsSync(out)) await rename(out, old);
    await rename(stage, out);
  } catch (error) {
    if (!existsSync(out) && existsSync(old)) await rename(old, out);
    throw error;
  } finally {
    await rm(stage, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
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
