import { publishedPieces, readArchive } from "#archive/archive.ts";
import { hasErrors, type Finding } from "#checks/finding.ts";
import { filesIn } from "#checks/site/built-site.ts";
import { checkEachPage, checkPages } from "#checks/site/check-pages.ts";
import { checkArchive } from "#checks/registry.ts";
import { keep } from "#files/kept-file.ts";
import { renderedFolder } from "#outputs/caches.ts";
import { frameOf } from "#outputs/frame.ts";
import { keysOf } from "#outputs/keys.ts";
import { publicationOf } from "#outputs/outputs.ts";
import { once } from "#piece/once.ts";
import type { BuildOrder, BuildResult } from "./build.ts";
import { inputsOf, type Inputs } from "./inputs.ts";
import { placeOfRecord, recordSite, type LastSite } from "./folder/last-site.ts";
import { makeIndex } from "./search/make-index.ts";
import { makePages } from "./make-pages.ts";
import { makeSite } from "./make-site.ts";
import { markerFile, markerText } from "./folder/output-folder.ts";
import { keptReports } from "./page-reports.ts";
import { planOf } from "./plan.ts";
import { outputsIn } from "./shards/shard.ts";
import { reportsOfShards, writeShardRecord } from "./shards/shard-record.ts";
import { writeInSite } from "./folder/site-files.ts";
import { stagesOf } from "./stages.ts";
import { writeFiles } from "./write-files.ts";

/**
 * Builds an archive's site, or a shard of it, over what the last site has.
 * @param inputs names what it is made of
 * @throws Error if Astro or Pagefind fails
 */
export async function buildSite(order: BuildOrder, inputs: Inputs, last: LastSite): Promise<BuildResult> {
  const { content, out, flags, today, shard, shards, progress } = order;
  const { times, run } = stagesOf(progress);
  const archive = await run("read", () => readArchive(content, flags, renderedFolder));
  const findings: Finding[] = checkArchive(archive, today);
  const pieces = publishedPieces(archive).length;
  if (hasErrors(findings)) return { findings, pieces: 0, times };
  const all = publicationOf(archive).outputs;
  const frame = frameOf(archive.site, all);
  const outputs = shard ? outputsIn(shard, all) : all;
  const keys = keysOf(archive, frame);
  const plan = await run("plan", (done) => planOf(outputs, keys, last, done));
  const reports = keptReports(shards ? reportsOfShards(shards) : [placeOfRecord(out, "pages")], plan.keys);
  // What is written while the site is made may be in it or not.
  const isSame = once(async () => (await inputsOf(order)).all === inputs.all);
  const standing = await makeSite(out, last, async (site) => {
    if (plan.pages.length > 0) {
      await run("pages", (done) => makePages(site, archive, { frame, pages: plan.pages }, done));
      for (const path of filesIn(site.folder).paths()) if (!plan.keys.has(path)) plan.keys.set(path, keys.common);
    }
    site.keep(plan.carried);
    await run("files", (done) => writeFiles(site, plan.files, done));
    await writeInSite(site.folder, markerFile, markerText);
    const pages = outputs.filter((output) => output.type === "page");
    const check = shard ? checkEachPage : checkPages;
    findings.push(
      ...(await run("check", (done) =>
        check({ ...site, ...archive.site }, pages, reports.telling(done, pages.length)),
      )),
    );
    if (hasErrors(findings)) return false;
    if (shard) {
      // One of an archive that changed meanwhile is one of no archive.
      const head = { ...shard, version: inputs.version, archive: ((await isSame()) && inputs.archive) || "" };
      await writeShardRecord(site, head, plan.keys, reports.bytes());
      return true;
    }
    const index = { site, out, last, keys: plan.keys };
    findings.push(...(await run("index", () => makeIndex(archive, index))));
    return !hasErrors(findings);
  });
  if (!standing) return { findings, pieces, times };
  keep(placeOfRecord(out, "pages"), reports.bytes());
  await recordSite(out, { inputs: (await isSame()) ? inputs.all : undefined, findings, pieces }, plan.keys, standing);
  return { findings, pieces, times };
}
