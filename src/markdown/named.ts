import type { VFile } from "vfile";
import type { Named } from "#passages/naming.ts";

declare module "vfile" {
  interface DataMap {
    named: Named;
  }
}

/** What is known so far of the texts of a body that have ids. */
export function namedOf(file: VFile): Named {
  return (file.data.named ??= { fingerprints: new Map(), successors: new Map() });
}
