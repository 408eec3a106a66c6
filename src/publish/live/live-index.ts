import { setPriority } from "node:os";
import { publishedPieces, readArchive } from "#archive/archive.ts";
import { hasErrors } from "#checks/finding.ts";
import { formatFindings } from "#checks/reporters/text.ts";
import { renderedFolder } from "#outputs/caches.ts";
import { materialOf } from "#outputs/material.ts";
import type { SiteFlags } from "#piece/settings.ts";
import { articleFor } from "#search/index/article.ts";
import { lastSiteIn, recordSite } from "../folder/last-site.ts";
import { makeIndex } from "../search/make-index.ts";
import { makeSite } from "../make-site.ts";

/** What the process that indexes is given. */
export interface LiveIndexOrder {
  /** The archive folder, as an absolute path. */
  content: string;
  flags: SiteFlags;
  /** The folder that has, as a site would, the index and the files beside it; an absolute path. */
  folder: string;
}

/** A shard is indexed anew when one of its pieces is edited, so shards are small. */
const most = 500;

/**
 * Brings the search index of an archive that is worked on up to date. It is a process of its own, which yields to the one
 * that serves pages, and whose memory is gone when it ends.
 * @throws Error if there is something wrong with the index
 */
async function updateIndex({ content, flags, folder }: LiveIndexOrder): Promise<void> {
  const archive = await readArchive(content, flags, renderedFolder);
  const { bodyOf } = materialOf(archive);
  const pieces = new Map(publishedPieces(archive).map((piece) => [piece.permalink, piece]));
  const pageOf = ({ permalink }: { permalink: string }) => {
    const piece = pieces.get(permalink);
    return piece ? articleFor(piece, bodyOf(piece).html) : "";
  };
  const keys = new Map<string, string>();
  const last = lastSiteIn(folder);
  const standing = await makeSite(folder, last, async (site) => {
    const order = { site, out: folder, last, keys, instead: { most, pageOf } };
    const findings = await makeIndex(archive, order);
    if (hasErrors(findings)) throw new Error(formatFindings(findings));
    return true;
  });
  if (standing) await recordSite(folder, { inputs: undefined, findings: [], pieces: pieces.size }, keys, standing);
}

setPriority(10);
// It is of no use without the process that asked for it.
process.on("disconnect", () => process.exit());
await updateIndex(JSON.parse(process.argv[2] ?? "") as LiveIndexOrder);
process.disconnect?.();
