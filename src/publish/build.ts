import { publishedPieces, readArchive } from "#archive/archive.ts";
import { hashOfFolder } from "#archive/folder-hash.ts";
import { hasErrors } from "#checks/finding.ts";
import { filesIn } from "#checks/site/built-site.ts";
import { checkEachPage, checkPages } from "#checks/site/check-pages.ts";
import { checkArchive } from "#checks/registry.ts";
import { keep, keyOf } from "#files/kept-file.ts";
import { projectHash } from "#files/source-hash.ts";
import { renderedFolder } from "#outputs/caches.ts";
import { frameOf } from "#outputs/frame.ts";
import { keysOf } from "#outputs/keys.ts";
import { publicationOf } from "#outputs/outputs.ts";
import type { SiteFlags } from "#piece/settings.ts";
import { joinShards } from "./join-shards.ts";
import { lastSiteIn, placeOfRecord, recordSite, type Outcome } from "./last-site.ts";
import { makeIndex } from "./make-index.ts";
import { makePages } from "./make-pages.ts";
import { makeSite } from "./make-site.ts";
import { claimOutput, markerFile, markerText } from "./output-folder.ts";
import { keptReports } from "./page-reports.ts";
import { planOf } from "./plan.ts";
import { outputsIn, type Shard } from "./shard.ts";
import { reportsOfShards, writeShardRecord } from "./shard-record.ts";
import { writeInSite } from "./site-files.ts";
import { stagesOf, type Progress, type StageTime } from "./stages.ts";
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
  /** Which part of the site to make, without all that needs the whole of it; the whole where there is none. */
  shard?: Shard | undefined;
  /** The folders of all shards of the site, as absolute paths, of which the rest is to be made. */
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
  const { content, out, flags, today, shard, shards, progress } = order;
  const { times, run } = stagesOf(progress);
  const version = projectHash();
  const named = await nameOf(order);
  const joined = shards && named !== undefined ? joinShards(shards, { version, archive: named }) : undefined;
  if (joined && hasErrors(joined.findings)) return { findings: joined.findings, pieces: 0, times };
  const last = joined?.site ?? lastSiteIn(out);
  const inputs = named && keyOf([version, today, shard, named]);
  const outcome = last.outcomeOf(inputs);
  if (outcome) return { ...outcome, times };
  const archive = await run("read", () => readArchive(content, flags, renderedFolder));
  const findings = checkArchive(archive, today);
  const pieces = publishedPieces(archive);
  if (hasErrors(findings)) return { findings, pieces: 0, times };
  const all = publicationOf(archive).outputs;
  const frame = frameOf(archive.site, all);
  const outputs = shard ? outputsIn(shard, all) : all;
  const keys = keysOf(archive, frame);
  const plan = await run("plan", (done) => planOf(outputs, keys, last, done));
  const reports = keptReports(shards ? reportsOfShards(shards) : [placeOfRecord(out, "pages")], plan.keys);
  const standing = await makeSite(out, last, async (site) => {
    if (plan.pages.length > 0) {
      const handover = { frame, pages: plan.pages };
      await run("pages", (done) =>
        makePages(site, archive, handover, workspace, (count) => done(count, plan.pages.length)),
      );
      for (const path of filesIn(site.folder).paths()) if (!plan.keys.has(path)) plan.keys.set(path, keys.common);
    }
    site.keep(plan.carried);
    await run("files", (done) => writeFiles(site, plan.files, done));
    await writeInSite(site.folder, markerFile, markerText);
    const check = shard ? checkEachPage : checkPages;
    const pages = outputs.filter((output) => output.type === "page");
    findings.push(...(await run("check", () => check({ ...site, ...archive.site }, pages, reports))));
    if (hasErrors(findings)) return false;
    if (shard) {
      await writeShardRecord(site, { ...shard, version, archive: named ?? "" }, plan.keys, reports.bytes());
      return true;
    }
    const index = { site, last, common: keys.common, keys: plan.keys };
    findings.push(...(await run("index", () => makeIndex(archive, index))));
    return !hasErrors(findings);
  });
  const outcomeNow = { findings, pieces: pieces.length };
  if (!standing) return { ...outcomeNow, times };
  // What was written while the site was made may be in it or not.
  const isSame = named === (await nameOf(order)) && version === projectHash();
  keep(placeOfRecord(out, "pages"), reports.bytes());
  await recordSite(out, { inputs: isSame ? inputs : undefined, ...outcomeNow }, plan.keys, standing);
  return { ...outcomeNow, times };
}

/** Names the archive and its settings; undefined where something can't be read. */
async function nameOf({ content, flags }: BuildOrder): Promise<string | undefined> {
  const folder = await hashOfFolder(content);
  return folder && keyOf([flags, folder]);
}
