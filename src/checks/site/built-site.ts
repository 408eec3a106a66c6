import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { decodeAddress } from "#piece/permalink.ts";
import type { Site } from "#piece/settings.ts";

/** A built site: its folder, and where it will be published. */
export interface BuiltSite extends Pick<Site, "origin" | "base"> {
  /** The folder that holds it, which stands for its base. */
  folder: string;
}

/** Every file of a built site, relative to its folder. */
export function filesOf({ folder }: Pick<BuiltSite, "folder">): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
}

/** A file of a built site by its address; undefined where it has none, as on another site. */
export function siteFile({ folder, origin, base }: BuiltSite, address: URL | null): string | undefined {
  if (address?.origin !== origin || !address.pathname.startsWith(base)) return undefined;
  try {
    return readFileSync(join(folder, decodeAddress(address.pathname.slice(base.length))), "utf8");
  } catch {
    return undefined;
  }
}
