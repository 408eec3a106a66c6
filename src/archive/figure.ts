import { extname } from "node:path";
import { imageSize } from "image-size";
import { isHidden, type ArchiveFolder } from "./folder.ts";

/** An image of content/figures/. */
export interface FigureFacts {
  /** Width and height in CSS pixels; undefined where the file doesn't say. */
  size: { width: number; height: number } | undefined;
  /** The text of an SVG, whose content must be looked at; undefined for other formats. */
  svg: string | undefined;
}

/** The image formats that every browser shows. */
export const imageFormats = ["svg", "png", "jpg", "jpeg", "gif", "webp", "avif"];

/** The media type of an image by its name. */
export function imageType(name: string): string {
  const format = extname(name).slice(1).toLowerCase();
  return `image/${{ svg: "svg+xml", jpg: "jpeg" }[format] ?? format}`;
}

/** The images of an archive folder that can be read, by their path inside content/figures/: `1999/map.svg`. */
export async function figuresIn(folder: ArchiveFolder): Promise<Map<string, FigureFacts>> {
  const facts = new Map<string, FigureFacts>();
  for (const file of folder.filesIn("figures", isImage)) {
    const found = await folder.made(file, (bytes) => ({
      size: sizeOf(bytes),
      svg: file.toLowerCase().endsWith(".svg") ? bytes.toString("utf8") : undefined,
    }));
    if (found) facts.set(file.slice("figures/".length), found);
  }
  return facts;
}

function isImage(file: string): boolean {
  return imageFormats.includes(extname(file).slice(1).toLowerCase()) && !isHidden(file);
}

function sizeOf(bytes: Uint8Array): FigureFacts["size"] {
  try {
    const { width, height } = imageSize(bytes);
    return { width: Math.round(width), height: Math.round(height) };
  } catch {
    return undefined;
  }
}
