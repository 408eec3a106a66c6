import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/*
 * How pieces, captures and the ledger are written: whole or not at all, and on the disk before anybody is told so, so
 * that a loss of power takes nothing that was reported as done.
 */

/** Writes a file in place of the one there, if any; on any error that one stays as it was. Makes the folder it is in. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // Hidden, so that a half-written file is never read as a piece; beside its place, so that renaming stays on one disk.
  const aside = join(dirname(path), `.${randomUUID()}.part`);
  try {
    await fill(aside, content);
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/**
 * Writes a file where there is none; on any error none is left. Makes the folder it is in.
 * @throws an error with the code EEXIST if something stands there, which stays as it was
 */
export async function writeNew(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await fill(path, content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") await rm(path, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

async function fill(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new name of a file is on the disk only when its folder is. Windows can't open folders, and needn't. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const folder = await open(path);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
