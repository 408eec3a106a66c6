import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ShareCard } from "./card.ts";
import { shareImage } from "./share-image.ts";

/**
 * A share image, drawn or, where the same one was drawn before, read.
 * @param folder where they are kept; one for each drawingHash
 */
export function keptShareImage(folder: string, card: ShareCard): Uint8Array<ArrayBuffer> {
  const key = createHash("sha256").update(JSON.stringify(card)).digest("hex").slice(0, 40);
  const file = join(folder, key.slice(0, 2), `${key.slice(2)}.png`);
  try {
    return Uint8Array.from(readFileSync(file));
  } catch {
    const image = shareImage(card);
    mkdirSync(dirname(file), { recursive: true });
    // Two builds may draw the same image at the same time; what stands there is always whole.
    const aside = `${file}.${process.pid}`;
    writeFileSync(aside, image);
    renameSync(aside, file);
    return image;
  }
}
