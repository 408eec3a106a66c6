import { readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { imageSize } from "image-size";
import { compareText } from "#piece/ordering.ts";
import { entriesIn } from "./manuscript.ts";

/** An image of content/figures/. */
export interface FigureFacts {
  /** Width and height in CSS pixels; undefined where the file doesn't say. */
  size: { width: number; height: number } | undefined;
  /** The text of an SVG, whose content must be looked at; undefined for other formats. */
  svg: string | undefined;
}

/** The image formats that every browser shows. */
export const imageFormats = ["svg", "png", "jpg", "jpeg", "gif", "webp", "avif"];

/** Reads the images of an archive folder, by their path inside content/figures/: `1999/map.svg`. */
export async function figureFacts(root: string): Promise<Map<string, FigureFacts>> {
  const folder = join(root, "figures");
  const entries = await entriesIn(folder).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((file) => imageFormats.includes(extname(file).slice(1).toLowerCase()));
  const facts = new Map<string, FigureFacts>();
  for (const file of files.sort(compareText)) {
    const bytes = await readFile(join(folder, file));
    facts.set(file, {
      size: sizeOf(bytes),
      svg: file.toLowerCase().endsWith(".svg") ? bytes.toString("utf8") : undefined,
    });
  }
  return facts;
}

function sizeOf(bytes: Uint8Array): FigureFacts["size"] {
  try {
    const { width, height } = imageSize(bytes);
    return { width: Math.round(width), height: Math.round(height) };
  } catch {
    return undefined;
  }
}
