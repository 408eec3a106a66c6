import { join } from "node:path";
import { build } from "astro";
import { publishedPieces, type Archive } from "#archive/archive.ts";
import { drawAhead } from "#exports/share-image/draw-ahead.ts";
import { cachesOfProject } from "#outputs/caches.ts";
import { handOver, type Handover } from "#outputs/handover.ts";
import { astroConfigFor } from "./astro-config.ts";
import type { NewSite } from "./folder/new-site.ts";
import { cardsOf } from "./search/records.ts";
import { fileInSite } from "./folder/site-files.ts";
import { inFreshFolder, moveFolder } from "./folder/stage.ts";
import type { Done } from "./stages.ts";
import { takeWorkspace } from "./workspace.ts";

/**
 * Renders pages into a new site that has nothing new yet, together with the scripts and the like that Astro bundles.
 * @param done counts the pages that are begun
 * @throws Error if Astro fails
 */
export async function makePages(
  site: NewSite,
  archive: Archive,
  { frame, pages }: Handover,
  done: Done,
): Promise<void> {
  // Astro would write a page wherever its address leads.
  for (const { address } of pages) if (address !== "/") fileInSite(site.folder, address);
  let begun = 0;
  const counted = pages.map((page) => ({
    ...page,
    model: () => {
      done((begun += 1), pages.length);
      return page.model();
    },
  }));
  const workspace = await takeWorkspace(archive.root, "build");
  // Outside the project, Astro would put what it makes on the way where every other build does.
  const work = inFreshFolder(join(workspace.folder, "pages"), async (outDir) => {
    handOver({ frame, pages: counted });
    const addresses = new Set(pages.map(({ address }) => address));
    const made = publishedPieces(archive).filter(({ permalink }) => addresses.has(permalink));
    const endDrawing = drawAhead(cachesOfProject().drawn, cardsOf(archive, made));
    await build({ ...astroConfigFor(archive.site, workspace), outDir, logLevel: "error" }).finally(endDrawing);
    await moveFolder(outDir, site.folder);
  });
  await work.finally(workspace.giveBack);
}
