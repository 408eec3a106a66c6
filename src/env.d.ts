/// <reference types="astro/client" />

/** Where the build of this archive keeps its files; provided by src/publish/integration.ts. */
declare module "dateline:workspace" {
  /** The handoff file, an absolute path. */
  export const handoff: string;
  /** The cache of rendered bodies, an absolute path. */
  export const rendered: string;
  /** Whether the archive may change while its pages are served, as under a dev server. */
  export const live: boolean;
}
