import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { citingHash } from "#exports/citations/styled-cache.ts";
import { drawingHash } from "#exports/share-image/drawing-hash.ts";
import { hold, type Release } from "./lock.ts";

/** The project's own folder. */
export const projectRoot = join(import.meta.dirname, "../..");

/** Where the project keeps what it can make again. */
const cacheRoot = join(projectRoot, "node_modules/.cache/dateline");

/** The folders and files that a build of one archive works with. */
export interface Workspace {
  /** This archive's own cache. */
  folder: string;
  /** The archive folder. */
  content: string;
  /** What the reader of the archive folder hands to the pages; see handoff.ts. */
  handoff: string;
  /** Whether the archive may change while its pages are served. */
  live: boolean;
  /** Rendered bodies, shared by all archives, since they are kept by content. */
  rendered: string;
  /** Citations in the styles on offer, kept likewise. */
  cited: string;
  /** Share images, kept likewise. */
  drawn: string;
}

/** A workspace that nothing else works in until it is given back. */
export interface TakenWorkspace extends Workspace {
  giveBack: Release;
}

/**
 * Takes a workspace of an archive folder. Two archives never share one, nor do a build and a dev server, nor two that run
 * at the same time.
 * @param root the archive folder, as an absolute path
 * @param purpose what the workspace is for
 */
export async function takeWorkspace(root: string, purpose: "build" | "dev"): Promise<TakenWorkspace> {
  for (let number = 0; ; number += 1) {
    const name = createHash("sha256").update(`${purpose}\0${root}\0${number}`).digest("hex").slice(0, 16);
    const folder = join(cacheRoot, name);
    const giveBack = await hold(folder);
    if (!giveBack) continue;
    mkdirSync(folder, { recursive: true });
    return {
      folder,
      content: root,
      handoff: join(folder, "archive.json"),
      rendered: renderedFolder,
      drawn: join(cacheRoot, "drawn", drawingHash()),
      cited: join(cacheRoot, "cited", citingHash()),
      live: purpose === "dev",
      giveBack,
    };
  }
}

/** The cache of rendered bodies. */
export const renderedFolder = join(cacheRoot, "rendered");
