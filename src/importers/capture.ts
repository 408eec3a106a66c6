import { createHash } from "node:crypto";
import type { Capture } from "./importer.ts";

/**
 * Makes a capture of a file's bytes. Text is UTF-8, UTF-16 where a byte order mark says so, or else
 * Windows-1252, which gives every byte a character.
 * @param name the file's name, without folders
 */
export function toCapture(name: string, bytes: Uint8Array): Capture {
  return { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex"), ...decode(bytes) };
}

/** Whether a capture is something else than text: text has no NUL characters, and nearly all other files do. */
export function isBinary(capture: Capture): boolean {
  return capture.text.includes("\0");
}

function decode(bytes: Uint8Array): Pick<Capture, "text" | "encoding"> {
  const marked = encodingOfMark(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

function encodingOfMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}
