import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { filesOfChange, listRemoved } from "./folder/change.ts";
import { beside, commit, exchange } from "./folder/exchange.ts";
import type { LastSite } from "./folder/last-site.ts";
import { gather, newSite, type NewSite } from "./folder/new-site.ts";
import { inFreshFolder } from "./folder/stage.ts";
import { standingAt, standingIn, type Standing } from "./folder/standing.ts";

/**
 * Makes a site so that its folder is either wholly new or untouched: what is new is made in a folder beside it and put in
 * place at the end. If the work throws, answers false or is cut off by a signal, the folder stays as it was and what was made
 * is removed.
 * @param out the folder, as an absolute path
 * @param last the site that stands there, as far as it is known
 * @param work makes the site and says whether it is good
 * @returns how the files of the new site stand in the folder, by their paths; undefined where it isn't good
 */
export async function makeSite(
  out: string,
  last: LastSite,
  work: (site: NewSite) => Promise<boolean>,
): Promise<ReadonlyMap<string, Standing> | undefined> {
  let standing: ReadonlyMap<string, Standing> | undefined;
  await inFreshFolder(beside(out, "new"), async (change) => {
    const folder = filesOfChange(change);
    mkdirSync(folder);
    const site = newSite(folder, last);
    if (await work(site)) standing = putInPlace(site, change, out, last);
  });
  return standing;
}

/** Changes the last site where most of it stays, and exchanges it otherwise, or where more has been done to it than builds do. */
function putInPlace(site: NewSite, change: string, out: string, last: LastSite): ReadonlyMap<string, Standing> {
  const [before, paths, kept] = [last.standing(), site.paths(), new Set(site.kept())];
  if (!before || kept.size < before.size / 2) {
    gather(site);
    exchange(site.folder, out);
    return standingIn(out);
  }
  const stays = new Set(paths);
  listRemoved(
    change,
    [...before.keys()].filter((path) => !stays.has(path)),
  );
  commit(change, out);
  return new Map(
    paths.map((path) => [path, (kept.has(path) ? before.get(path) : undefined) ?? standingAt(join(out, path))]),
  );
}
