/// <reference types="astro/client" />

/** Where the build of this archive keeps its files; provided by src/publish/integration.ts. */
declare module "dateline:workspace" {
  /** The archive folder, an absolute path. */
  export const content: string;
  /** The handoff file, an absolute path. */
  export const handoff: string;
  /** The cache of rendered bodies, an absolute path. */
  export const rendered: string;
  /** The cache of citations in the styles on offer, an absolute path. */
  export const cited: string;
  /** The cache of share images, an absolute path. */
  export const drawn: string;
  /** Whether the archive may change while its pages are served, as under a dev server. */
  export const live: boolean;
}
