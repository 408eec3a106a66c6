import { hashOfFolder } from "#archive/folder-hash.ts";
import { keyOf } from "#files/kept-file.ts";
import { projectHash } from "#files/source-hash.ts";
import type { BuildOrder } from "./build.ts";

/** Names for what a site is made of: the same name, the same thing. */
export interface Inputs {
  /** The sources, the packages and the runtime. */
  version: string;
  /** The archive folder and its settings; undefined where something can't be read. */
  archive: string | undefined;
  /** Both of these, and what else was ordered; undefined likewise. */
  all: string | undefined;
}

/** Names what a build that is ordered now is made of. */
export async function inputsOf({ content, flags, today, shard }: BuildOrder): Promise<Inputs> {
  const version = projectHash();
  const folder = await hashOfFolder(content);
  const archive = folder && keyOf([flags, folder]);
  return { version, archive, all: archive && keyOf([version, archive, today, shard]) };
}
