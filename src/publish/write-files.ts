import { createReadStream, existsSync } from "node:fs";
import type { FileOutput, Published } from "#outputs/output.ts";
import type { NewSite } from "./new-site.ts";
import { writeInSite } from "./site-files.ts";
import type { Done } from "./stages.ts";

/**
 * Writes outputs that are no pages into a site whose pages are made, in their order, since some are made of others.
 * @param done counts those that are written
 */
export async function writeFiles(site: NewSite, outputs: readonly FileOutput[], done: Done): Promise<void> {
  const published: Published = async (address) => {
    const file = site.fileOf(address.slice(1));
    return existsSync(file) ? createReadStream(file) : undefined;
  };
  for (const [place, { address, content }] of outputs.entries()) {
    done(place, outputs.length);
    await writeInSite(site.folder, address, await content(published));
  }
}
