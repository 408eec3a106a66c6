import { cpSync, existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { applyChange } from "./change.ts";
import { hostFiles } from "./host-files.ts";

/**
 * What may stand beside a folder: `new`, a site that is being made, or waste; `old`, the last site during an exchange;
 * `ready`, a whole site that has to be copied into a folder which can't be moved; `change`, what has to be done to the last site.
 */
type Role = "new" | "old" | "ready" | "change";

/** The folder of that role beside another, hidden, and on the same disk so that it can be moved. */
export function beside(folder: string, role: Role): string {
  return join(dirname(folder), `.${basename(folder)}.${role}-${process.pid}`);
}

/** Why a folder can't be moved though it can be written: it is a mount point, or a layer of a container's image holds it. */
const immovable = new Set(["EBUSY", "EXDEV"]);

/**
 * Puts a new site in the place of the last one, whose host files it takes over. All is done without a pause, so that no
 * signal comes between; should the process be killed, putInOrder finishes it.
 * @param site the new site, beside the folder, which is moved
 * @throws what the file system says; the last site then stands
 */
export function exchange(site: string, folder: string): void {
  const old = beside(folder, "old");
  if (existsSync(folder)) {
    try {
      renameSync(folder, old);
    } catch (error) {
      if (!immovable.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
      const ready = beside(folder, "ready");
      renameSync(site, ready);
      refill(ready, folder);
      return;
    }
  }
  try {
    renameSync(site, folder);
  } finally {
    if (existsSync(old)) giveUp(old, folder);
  }
}

/**
 * Changes the last site into a new one. All is done without a pause, so that no signal comes between; should the process be
 * killed, or the file system refuse something, putInOrder does the rest.
 * @param change beside the folder; see change.ts
 */
export function commit(change: string, folder: string): void {
  const begun = beside(folder, "change");
  renameSync(change, begun);
  finish(begun, folder);
}

/**
 * Finishes what builds into a folder left when they were killed: the last site is put back where there is none, a site
 * that was half copied is copied again, one that was changed in part is changed in full, and waste is removed. No build into the folder may be running.
 */
export function putInOrder(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const left = name.startsWith(`.${basename(folder)}.`) && /\.(new|old|ready|change)-\d+$/.exec(name);
    if (!left) continue;
    const path = join(parent, name);
    if (left[1] === "old") giveUp(path, folder);
    else if (left[1] === "ready") refill(path, folder);
    else if (left[1] === "change" && existsSync(folder)) finish(path, folder);
    else rmSync(path, { recursive: true, force: true });
  }
}

/** Removes the last site once the new one has its place and its host files; where there is no new one, puts it back. */
function giveUp(old: string, folder: string): void {
  if (!existsSync(folder)) {
    renameSync(old, folder);
    return;
  }
  for (const name of hostFiles)
    if (existsSync(join(old, name)) && !existsSync(join(folder, name))) renameSync(join(old, name), join(folder, name));
  throwAway(old, folder);
}

/** Removes what stands beside a folder so that half of it is never taken for the whole. */
function throwAway(path: string, folder: string): void {
  const waste = beside(folder, "new");
  rmSync(waste, { recursive: true, force: true });
  renameSync(path, waste);
  rmSync(waste, { recursive: true });
}

function finish(change: string, folder: string): void {
  applyChange(change, folder);
  throwAway(change, folder);
}

/** Makes a folder hold what another does, beside its host files. Cut off at any point, it can be done again. */
function refill(ready: string, folder: string): void {
  const names = new Set(readdirSync(ready));
  for (const name of readdirSync(folder))
    if (!hostFiles.includes(name) && !names.has(name)) rmSync(join(folder, name), { recursive: true });
  for (const name of names) {
    rmSync(join(folder, name), { recursive: true, force: true });
    cpSync(join(ready, name), join(folder, name), { recursive: true });
  }
  rmSync(ready, { recursive: true });
}
