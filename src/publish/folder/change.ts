import { cpSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesIn } from "#checks/site/built-site.ts";

/*
 * A change of a site is a folder with the new files, in a folder of their own, and a list of the paths at which nothing is to
 * stand any more. Applied in part, it can be applied again.
 */

const [filesFolder, listName] = ["files", "removed.json"];

/** The folder of a change's new files. */
export function filesOfChange(change: string): string {
  return join(change, filesFolder);
}

/** Completes a change, whose new files are there. */
export function listRemoved(change: string, removed: readonly string[]): void {
  writeFileSync(join(change, listName), JSON.stringify(removed), { flush: true });
}

/** Makes a site what a change says. All else in its folder stays as it is. */
export function applyChange(change: string, site: string): void {
  for (const path of JSON.parse(readFileSync(join(change, listName), "utf8")) as string[]) remove(site, path);
  const files = filesOfChange(change);
  for (const path of filesIn(files).paths()) put(join(files, path), join(site, path));
}

/** Removes a file, and the folders that it leaves empty. */
function remove(site: string, path: string): void {
  unless(["ENOENT", "ENOTDIR", "EISDIR", "EPERM"], () => unlinkSync(join(site, path)));
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder))
    unless(["ENOENT", "ENOTDIR", "ENOTEMPTY", "EEXIST"], () => rmdirSync(join(site, folder)));
}

/** Does something that may be done already, or that new files have made needless. */
function unless(codes: readonly string[], work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!codes.includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

/** Puts a file in its place at once; across file systems the place is empty for a moment. */
function put(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    rmSync(to, { force: true });
    cpSync(from, to);
  }
}
