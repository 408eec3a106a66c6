import { hasErrors } from "#checks/finding.ts";
import type { SiteFlags } from "#piece/settings.ts";
import { inputsOf } from "./inputs.ts";
import { joinShards } from "./shards/join-shards.ts";
import { lastSiteIn, type Outcome } from "./folder/last-site.ts";
import { claimOutput } from "./folder/output-folder.ts";
import type { Shard } from "./shards/shard.ts";
import type { Progress, StageTime } from "./stages.ts";

/** What is to be built. */
export interface BuildOrder {
  /** The archive folder, as an absolute path. */
  content: string;
  /** Where the site goes, as an absolute path. */
  out: string;
  flags: SiteFlags;
  /** YYYY-MM-DD; findings depend on it, and nothing that is built. */
  today: string;
  /** Which part of the site to make, without all that needs the whole of it; the whole where there is none. */
  shard?: Shard | undefined;
  /** The folders of all shards of the site, as absolute paths, from which it is put together. */
  shards?: readonly string[] | undefined;
  progress?: Progress | undefined;
}

/** What came of a build. With an error among the findings, nothing was built and the last site stands. */
export interface BuildResult extends Outcome {
  /** None where nothing has changed since the last build. */
  times: StageTime[];
}

/**
 * Builds an archive folder into a static site: reads and checks it, makes the pages and the search index aside, and
 * puts the result in place only when all is well.
 * @throws Error if Astro or Pagefind fails
 */
export async function buildArchive(order: BuildOrder): Promise<BuildResult> {
  const { content, out, shards } = order;
  const claimed = await claimOutput(out, content);
  if (typeof claimed !== "function") return { findings: [claimed], pieces: 0, times: [] };
  try {
    const inputs = await inputsOf(order);
    const { version, archive } = inputs;
    const joined = shards && archive !== undefined ? joinShards(shards, { version, archive }) : undefined;
    if (joined && hasErrors(joined.findings)) return { findings: joined.findings, pieces: 0, times: [] };
    const last = joined?.site ?? lastSiteIn(out);
    const outcome = last.outcomeOf(inputs.all);
    if (outcome) return { ...outcome, times: [] };
    // Loading Astro and the rest takes longer than finding that nothing has changed.
    const { buildSite } = await import("./build-site.ts");
    return await buildSite(order, inputs, last);
  } finally {
    await claimed();
  }
}
