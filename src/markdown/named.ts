import type { VFile } from "vfile";
import type { Named } from "#passages/naming.ts";

declare module "vfile" {
  interface DataMap {
    named: Named;
  }
}

/** What has been named of a body so far. */
export function namedOf(file: VFile): Named {
  return (file.data.named ??= { fingerprints: new Map(), heirs: new Map() });
}
