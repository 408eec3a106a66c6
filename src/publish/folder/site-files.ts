import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isWithin } from "./is-within.ts";

/**
 * The file of a site at a path inside it, which may begin with a slash as addresses do.
 * @param site the folder that holds the site
 * @throws Error if the path leads out of the site, or to the folder itself
 */
export function fileInSite(site: string, path: string): string {
  const file = join(site, path);
  if (!isWithin(file, site) || isWithin(site, file))
    throw new Error(`${path} is no path inside of a site; nothing was written there.`);
  return file;
}

/**
 * Writes a file of a site, which mustn't be there yet.
 * @throws Error if the path leads out of the site, or something stands there already
 */
export async function writeInSite(
  site: string,
  path: string,
  content: string | Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const file = fileInSite(site, path);
  // Thousands of small files or parts are written in half the time without going through the thread pool.
  if (typeof content === "string" || content instanceof Uint8Array)
    inItsFolder(file, () => writeFileSync(file, content, { flag: "wx" }));
  else {
    mkdirSync(dirname(file), { recursive: true });
    const opened = openSync(file, "wx");
    try {
      for await (const part of content) writeFileSync(opened, part);
    } finally {
      closeSync(opened);
    }
  }
}

/** Makes a file, and first the folder that it is in where there is none; that is rarely so. */
export function inItsFolder(file: string, make: () => void): void {
  try {
    make();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    mkdirSync(dirname(file), { recursive: true });
    make();
  }
}
