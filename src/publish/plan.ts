import { renderedAnyway } from "#outputs/handover.ts";
import type { Keys } from "#outputs/keys.ts";
import { pathOf, type FileOutput, type Output, type PageOutput } from "#outputs/output.ts";
import type { LastSite } from "./folder/last-site.ts";
import type { Done } from "./stages.ts";

/** What of a site has to be made, and what the last one has already. */
export interface Plan {
  /** The pages to render; none where all pages, and what the bundler makes, are carried over. */
  pages: PageOutput[];
  /** The files to make, in the order of the list, since some are made of others. */
  files: FileOutput[];
  /** The paths of what is carried over. */
  carried: string[];
  /** What stands at paths of the site, as far as keys name it. */
  keys: Map<string, string>;
}

/**
 * Plans a site from the list of outputs and from what the last build left.
 * @param done counts the outputs that are planned
 */
export async function planOf(
  outputs: readonly Output[],
  keys: Keys,
  last: Pick<LastSite, "has" | "pathsOf">,
  done: Done,
): Promise<Plan> {
  const byPath = new Map<string, string>();
  const carried = new Set<string>();
  for (const [place, output] of outputs.entries()) {
    done(place, outputs.length);
    const key = await keys.of(output);
    if (key === undefined) continue;
    const path = pathOf(output);
    byPath.set(path, key);
    if (last.has(path, key)) carried.add(path);
  }
  const isToBeMade = (output: Output) => !carried.has(pathOf(output));
  const pages = outputs.filter((output) => output.type === "page");
  const assets = last.pathsOf(keys.common);
  const rendered =
    assets.length > 0 && !pages.some(isToBeMade)
      ? []
      : pages.filter((page) => isToBeMade(page) || renderedAnyway.has(page.kind));
  if (rendered.length === 0) for (const path of assets) byPath.set(path, keys.common);
  return {
    pages: rendered,
    files: outputs.filter((output) => output.type === "file" && isToBeMade(output)) as FileOutput[],
    carried: [...carried, ...(rendered.length === 0 ? assets : [])],
    keys: byPath,
  };
}
