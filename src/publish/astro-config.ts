import { join } from "node:path";
import type { AstroInlineConfig, AstroIntegration } from "astro";
import type { Site } from "#piece/settings.ts";
import { projectRoot, type Workspace } from "./workspace.ts";

/**
 * What Astro has to know of one archive, on top of astro.config.ts.
 * @param integrations those of the caller's own
 */
export function astroConfigFor(
  site: Site,
  { folder }: Pick<Workspace, "folder">,
  integrations: AstroIntegration[] = [],
): AstroInlineConfig {
  return {
    root: projectRoot,
    site: site.origin,
    base: site.base,
    cacheDir: join(folder, "astro"),
    vite: { cacheDir: join(folder, "vite") },
    integrations,
  };
}
