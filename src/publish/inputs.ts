import { hashOfFolder } from "#archive/folder-hash.ts";
import { keyOf } from "#files/kept-file.ts";
import { projectHash } from "#files/source-hash.ts";
import type { BuildOrder } from "./build.ts";

/** Names for what findings and a site are made of: the same name, the same thing. */
export interface Inputs {
  /** The sources, the packages and the runtime. */
  version: string;
  /** The archive folder and its settings; undefined where something can't be read. */
  archive: string | undefined;
  /** Both of these, and what else was ordered; undefined likewise. */
  all: string | undefined;
}

/** What is to be built or checked. */
export type InputsOrder = Pick<BuildOrder, "content" | "flags" | "today" | "shard">;

/** Names what a build or a check that is ordered now looks at. */
export async function inputsOf({ content, flags, today, shard }: InputsOrder): Promise<Inputs> {
  const version = projectHash();
  const folder = await hashOfFolder(content);
  const archive = folder && keyOf([flags, folder]);
  return { version, archive, all: archive && keyOf([version, archive, today, shard]) };
}
