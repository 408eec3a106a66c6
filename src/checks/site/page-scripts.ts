import { readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeAddress } from "#piece/permalink.ts";
import type { Site } from "#piece/settings.ts";

/** A built site: its folder, and where it will be published. */
export interface BuiltSite extends Pick<Site, "origin" | "base"> {
  /** The folder that holds it, which stands for its base. */
  folder: string;
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

/** Makes a function that follows scripts, and reads each file of the site once. */
export function scriptFollower(site: BuiltSite) {
  const known = new Map<string, { bytes: number; imports: URL[] } | undefined>();
  const read = (address: URL) => {
    if (!known.has(address.href)) {
      const script = siteFile(site, address);
      known.set(
        address.href,
        script === undefined ? undefined : { bytes: Buffer.byteLength(script), imports: importsOf(script, address) },
      );
    }
    return known.get(address.href);
  };

  /**
   * The bytes of JavaScript that a page loads before anything is asked of it, uncompressed, each file once: its inline
   * scripts, its files, and what they import; what they only import on demand is not among them.
   * @param page the page's address
   * @param inline the texts of its inline scripts
   * @param files the addresses of its script files, as written
   */
  return (page: URL, inline: readonly string[], files: readonly string[]): number => {
    const open = [
      ...files.map((file) => URL.parse(file, page)),
      ...inline.flatMap((script) => importsOf(script, page)),
    ].filter((address) => address !== null);
    const seen = new Set<string>();
    let bytes = inline.reduce((sum, script) => sum + Buffer.byteLength(script), 0);
    for (let address = open.pop(); address; address = open.pop()) {
      if (seen.has(address.href)) continue;
      seen.add(address.href);
      const script = read(address);
      bytes += script?.bytes ?? 0;
      open.push(...(script?.imports ?? []));
    }
    return bytes;
  };
}

/**
 * What a built module imports at once. Its build leaves nothing in the way of a plain search: comments are gone, and a
 * string that looks like an import names no file, which is then not counted.
 */
function importsOf(script: string, from: URL): URL[] {
  const pattern = /\b(?:import|export)\s*(?:[\w$*{}\s,]+?\s*from\s*)?["']([^"'\n]+)["']/g;
  return Array.from(script.matchAll(pattern), ([, name = ""]) => name)
    .filter((name) => /^(\.{0,2}\/|https?:)/.test(name))
    .flatMap((name) => URL.parse(name, from) ?? []);
}
