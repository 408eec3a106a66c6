import { createReadStream, readFileSync, statSync } from "node:fs";
import type { FileOutput, Published } from "#outputs/output.ts";
import type { NewSite } from "./folder/new-site.ts";
import { writeInSite } from "./folder/site-files.ts";
import type { Done } from "./stages.ts";

/** A file of so many bytes or fewer is read at once, since streams take most of the time of thousands of small ones. */
const mostAtOnce = 2 ** 20;

/**
 * Writes outputs that are no pages into a site whose pages are made, in their order, since some are made of others.
 * @param done counts those that are written
 */
export async function writeFiles(site: NewSite, outputs: readonly FileOutput[], done: Done): Promise<void> {
  const published: Published = async (address) => {
    const file = site.fileOf(address.slice(1));
    const size = statSync(file, { throwIfNoEntry: false })?.size;
    if (size === undefined) return undefined;
    return size > mostAtOnce ? createReadStream(file) : wholly(file);
  };
  for (const [place, { address, content }] of outputs.entries()) {
    done(place, outputs.length);
    await writeInSite(site.folder, address, await content(published));
  }
}

async function* wholly(file: string): AsyncGenerator<Uint8Array> {
  yield readFileSync(file);
}
