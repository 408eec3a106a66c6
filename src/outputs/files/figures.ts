import { createReadStream } from "node:fs";
import { join } from "node:path";
import { imageType } from "#archive/figure.ts";
import type { Material } from "../material.ts";
import type { FileOutput } from "../output.ts";

/** The images of the archive, as they were read and checked. */
export function figures({ archive }: Material): FileOutput[] {
  return Array.from(archive.figures.keys(), (name) => ({
    type: "file",
    kind: "figure",
    address: `/figures/${name}`,
    mediaType: imageType(name),
    content: () => createReadStream(join(archive.root, "figures", name)),
  }));
}
