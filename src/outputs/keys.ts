import type { Archive } from "#archive/archive.ts";
import { keyOf } from "#files/kept-file.ts";
import { projectHash } from "#files/source-hash.ts";
import type { Frame } from "./frame.ts";
import type { Output } from "./output.ts";

/** Names what stands at an output's address: the same key, the same bytes. */
export interface Keys {
  /** Names what all outputs have in common: sources, settings and frame. */
  common: string;
  /** The key of an output; undefined where it has to be made to know what it is. */
  of(output: Output): Promise<string | undefined>;
}

/** The keys of an archive's outputs. */
export function keysOf({ site }: Pick<Archive, "site">, frame: Frame): Keys {
  const common = keyOf([projectHash(), site, frame]);
  return {
    common,
    of: async (output) => {
      const basis = output.basis ? output.basis() : output.type === "page" ? await output.model() : undefined;
      return basis === undefined ? undefined : keyOf([common, output.kind, output.address, basis]);
    },
  };
}
