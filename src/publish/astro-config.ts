import { join } from "node:path";
import type { AstroInlineConfig, AstroIntegration } from "astro";
import type { Site } from "#piece/settings.ts";
import { workspaceModule } from "./integration.ts";
import { projectRoot, type Workspace } from "./workspace.ts";

/**
 * What Astro has to know of one archive, on top of astro.config.ts.
 * @param more integrations of the caller's own
 */
export function astroConfigFor(site: Site, workspace: Workspace, more: AstroIntegration[] = []): AstroInlineConfig {
  return {
    root: projectRoot,
    site: site.origin,
    base: site.base,
    cacheDir: join(workspace.folder, "astro"),
    vite: { cacheDir: join(workspace.folder, "vite") },
    integrations: [workspaceModule(workspace), ...more],
  };
}
