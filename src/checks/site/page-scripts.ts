import { siteFile, type BuiltSite } from "./built-site.ts";
import type { PageFacts } from "./page-facts.ts";

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
   * @param page.url its address
   */
  return ({ url, scripts, scriptFiles }: Pick<PageFacts, "scripts" | "scriptFiles"> & { url: URL }): number => {
    const open = [
      ...scriptFiles.map((file) => URL.parse(file, url)),
      ...scripts.flatMap((script) => importsOf(script, url)),
    ].filter((address) => address !== null);
    const seen = new Set<string>();
    let bytes = scripts.reduce((sum, script) => sum + Buffer.byteLength(script), 0);
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
