import { createReadStream, existsSync } from "node:fs";
import type { FileOutput, Published } from "#outputs/output.ts";
import { fileInSite, writeInSite } from "./site-files.ts";

/**
 * Writes outputs that are no pages into a site whose pages are made, in their order, since some are made of others.
 * @param site the folder that holds the site
 */
export async function writeFiles(site: string, outputs: readonly FileOutput[]): Promise<void> {
  const published: Published = async (address) => {
    const file = fileInSite(site, address);
    return existsSync(file) ? createReadStream(file) : undefined;
  };
  for (const { address, content } of outputs) await writeInSite(site, address, await content(published));
}
