import { readFileSync } from "node:fs";
import { keep, keptFile } from "#files/kept-file.ts";
import type { ShareCard } from "./card.ts";
import { shareImage } from "./share-image.ts";

/**
 * A share image, drawn or, where the same one was drawn before, read.
 * @param folder where they are kept; one for each drawingHash
 */
export function keptShareImage(folder: string, card: ShareCard): Uint8Array<ArrayBuffer> {
  const file = keptFile(folder, card, "png");
  try {
    return Uint8Array.from(readFileSync(file));
  } catch {
    const image = shareImage(card);
    keep(file, image);
    return image;
  }
}
