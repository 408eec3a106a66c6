import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { content } from "dateline:workspace";
import type { Piece } from "#piece/piece.ts";
import { parseManuscript } from "./manuscript.ts";

/**
 * The Markdown of a piece's body as its file has it; read at the time of asking, since all bodies together are too large to keep.
 * @throws Error if the file has gone
 */
export async function bodyTextOf({ file }: Piece): Promise<string> {
  return parseManuscript(file, await readFile(join(content, file))).body;
}
