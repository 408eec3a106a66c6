import { join } from "node:path";
import { build as buildPages } from "astro";
import { publishedPieces, readArchive } from "#archive/archive.ts";
import { hashOfFolder } from "#archive/folder-hash.ts";
import { hasErrors } from "#checks/finding.ts";
import { filesIn } from "#checks/site/built-site.ts";
import { checkPages } from "#checks/site/check-pages.ts";
import { checkArchive } from "#checks/registry.ts";
import { drawAhead } from "#exports/share-image/draw-ahead.ts";
import { keyOf } from "#files/kept-file.ts";
import { projectHash } from "#files/source-hash.ts";
import { cachesOfProject, renderedFolder } from "#outputs/caches.ts";
import { frameOf } from "#outputs/frame.ts";
import { handOver } from "#outputs/handover.ts";
import { keysOf } from "#outputs/keys.ts";
import { publicationOf } from "#outputs/outputs.ts";
import type { SiteFlags } from "#piece/settings.ts";
import { astroConfigFor } from "./astro-config.ts";
import { lastSiteIn, recordSite, type Outcome } from "./last-site.ts";
import { claimOutput, markerFile, markerText } from "./output-folder.ts";
import { makeIndex } from "./make-index.ts";
import { makeSite } from "./make-site.ts";
import { keptReports } from "./page-reports.ts";
import { planOf } from "./plan.ts";
import { cardsOf } from "./records.ts";
import { fileInSite, writeInSite } from "./site-files.ts";
import { inFreshFolder, moveFolder } from "./stage.ts";
import { takeWorkspace, type Workspace } from "./workspace.ts";
import { writeFiles } from "./write-files.ts";

/** What is to be built. */
export interface BuildOrder {
  /** The archive folder, as an absolute path. */
  content: string;
  /** Where the site goes, as an absolute path. */
  out: string;
  flags: SiteFlags;
  /** YYYY-MM-DD; findings depend on it, and nothing that is built. */
  today: string;
}

/** A stage of a build and how long it took, in milliseconds. */
export interface StageTime {
  stage: "read" | "plan" | "pages" | "files" | "check" | "index";
  milliseconds: number;
  /** The time of this process on all cores, in milliseconds. */
  cpu: number;
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
  const claimed = await claimOutput(order.out, order.content);
  if (typeof claimed !== "function") return { findings: [claimed], pieces: 0, times: [] };
  const workspace = await takeWorkspace(order.content, "build");
  try {
    return await buildIn(workspace, order);
  } finally {
    await workspace.giveBack();
    await claimed();
  }
}

async function buildIn(workspace: Workspace, order: BuildOrder): Promise<BuildResult> {
  const { content, out, flags, today } = order;
  const times: StageTime[] = [];
  const timed = async <Result>(stage: StageTime["stage"], work: () => Promise<Result> | Result): Promise<Result> => {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    const result = await work();
    const { user, system } = process.cpuUsage(cpu);
    times.push({ stage, milliseconds: performance.now() - start, cpu: (user + system) / 1000 });
    return result;
  };
  const last = lastSiteIn(out);
  const inputs = await inputsOf(order);
  const outcome = last.outcomeOf(inputs);
  if (outcome) return { ...outcome, times };
  const archive = await timed("read", () => readArchive(content, flags, renderedFolder));
  const findings = checkArchive(archive, today);
  const pieces = publishedPieces(archive);
  if (hasErrors(findings)) return { findings, pieces: 0, times };
  const { outputs } = publicationOf(archive);
  const pages = outputs.filter((output) => output.type === "page");
  const frame = frameOf(archive.site, outputs);
  const keys = keysOf(archive, frame);
  const plan = await timed("plan", () => planOf(outputs, keys, last));
  const reports = keptReports(out, plan.keys);
  const { drawn } = cachesOfProject();
  const standing = await makeSite(out, last, async (site) => {
    // Astro would write a page wherever its address leads.
    for (const { address } of plan.pages) if (address !== "/") fileInSite(site.folder, address);
    if (plan.pages.length > 0)
      // Outside the project, Astro would put what it makes on the way where every other build does.
      await inFreshFolder(join(workspace.folder, "pages"), async (outDir) => {
        handOver({ frame, pages: plan.pages });
        const addresses = new Set(plan.pages.map(({ address }) => address));
        const made = pieces.filter(({ permalink }) => addresses.has(permalink));
        const endDrawing = drawAhead(drawn, cardsOf(archive, made));
        const config = { ...astroConfigFor(archive.site, workspace), outDir, logLevel: "error" } as const;
        await timed("pages", () => buildPages(config)).finally(endDrawing);
        await moveFolder(outDir, site.folder);
        for (const path of filesIn(site.folder).paths()) if (!plan.keys.has(path)) plan.keys.set(path, keys.common);
      });
    site.keep(plan.carried);
    await timed("files", () => writeFiles(site, plan.files));
    await writeInSite(site.folder, markerFile, markerText);
    findings.push(...(await timed("check", () => checkPages({ ...site, ...archive.site }, pages, reports))));
    if (hasErrors(findings)) return false;
    const index = { site, last, common: keys.common, keys: plan.keys };
    findings.push(...(await timed("index", () => makeIndex(archive, index))));
    return !hasErrors(findings);
  });
  const outcomeNow = { findings, pieces: pieces.length };
  if (!standing) return { ...outcomeNow, times };
  // What was written while the site was made may be in it or not.
  const isSame = inputs === (await inputsOf(order));
  reports.keep();
  await recordSite(out, { inputs: isSame ? inputs : undefined, ...outcomeNow }, plan.keys, standing);
  return { ...outcomeNow, times };
}

/** Names all that a site is made of; undefined where something can't be read. */
async function inputsOf({ content, flags, today }: BuildOrder): Promise<string | undefined> {
  const folder = await hashOfFolder(content);
  return folder && keyOf([projectHash(), flags, today, folder]);
}
