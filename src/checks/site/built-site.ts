import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { decodeAddress } from "#piece/permalink.ts";
import type { Site } from "#piece/settings.ts";

/** The files of a site, wherever each of them lies. */
export interface SiteFiles {
  /** The paths of all of them inside the site, in no particular order. */
  paths(): string[];
  /** Where the file at a path inside the site lies; there is none where the site has none. */
  fileOf(path: string): string;
}

/** A built site: its files, and where it will be published. */
export interface BuiltSite extends SiteFiles, Pick<Site, "origin" | "base"> {}

/**
 * The files of a site that one folder holds.
 * @param folder an absolute path
 */
export function filesIn(folder: string): SiteFiles {
  return {
    paths: () =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/")),
    fileOf: (path) => join(folder, path),
  };
}

/** A file of a built site by its address; undefined where it has none, as on another site. */
export function siteFile({ fileOf, origin, base }: BuiltSite, address: URL | null): string | undefined {
  if (address?.origin !== origin || !address.pathname.startsWith(base)) return undefined;
  try {
    return readFileSync(fileOf(decodeAddress(address.pathname.slice(base.length))), "utf8");
  } catch {
    return undefined;
  }
}
