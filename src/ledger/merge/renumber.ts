import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pieceScheme } from "#markup/schemes.ts";
import { writeWhole } from "#files/durable-files.ts";

/**
 * Gives a piece's file another id: in its frontmatter, and in links of its text to itself. Nothing else in it changes, to
 * the byte.
 * @param root the archive folder
 * @param file relative to it
 * @returns writes the file
 * @throws Error if the id doesn't stand on a line of its own
 */
export async function renumbering(root: string, file: string, id: string, newId: string): Promise<() => Promise<void>> {
  const before = await readFile(join(root, file), "latin1");
  const line = new RegExp(String.raw`^(id:[ \t]*["']?)${id}(?![a-z0-9-])`, "m");
  if (!line.test(before)) throw new Error(`The id of ${file} can't be found in it; write \`id: ${newId}\` there.`);
  const links = new RegExp(linkTo(id), "g");
  const after = before.replace(line, `$1${newId}`).replaceAll(links, pieceScheme + newId);
  return () => writeWhole(join(root, file), Buffer.from(after, "latin1"));
}

/** The links of a Markdown text to a piece. */
export function linkTo(id: string): RegExp {
  return new RegExp(`${pieceScheme}${id}(?![a-z0-9-])`);
}
