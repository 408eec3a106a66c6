import { join } from "node:path";
import { stringify } from "yaml";
import { parseDating, printedDate, toMoment } from "#piece/dates.ts";
import { nextId } from "#piece/id.ts";
import { permalinkOf, yearAddress } from "#piece/permalink.ts";
import { slugOf } from "#piece/slug.ts";
import { writeNew } from "#files/durable-files.ts";
import type { SourceFile } from "./source-file.ts";
import { readTaken } from "./taken.ts";

/** What a new piece begins with. */
export interface Beginning {
  title: string;
  /** A moment's text: `2004-04-06`. */
  published: string;
  /** Given where the title has no Latin letters. */
  slug: string | undefined;
}

/**
 * Writes a draft with an id that no other piece has or ever had, and a slug that no other piece has.
 * @param root the archive folder
 * @returns the new file, relative to the archive folder
 * @throws UnreadableError if something of the archive can't be read
 * @throws Error if no slug can be made, another piece has the address or the file, or the file can't be written; then
 *   none is left
 */
export async function newPiece(root: string, { title, published, slug: given }: Beginning): Promise<string> {
  const slug = given ?? slugOf(title);
  if (slug === "") throw new Error(`No address can be made of the letters of "${title}"; give one with --slug.`);
  const moment = toMoment(published);
  const { sourceFiles, ids } = await readTaken(root);
  const permalink = permalinkOf(moment.year, slug);
  const other = sourceFiles.find((sourceFile) => addressOf(sourceFile) === permalink);
  if (other) throw new Error(`${other.file} has the address ${permalink} already; give another one with --slug.`);
  const file = `pieces${yearAddress(moment.year)}${printedDate(moment)}-${slug}.md`;
  const frontmatter = stringify(
    { id: nextId(moment, ids), title, slug, draft: "true", published },
    { schema: "failsafe", lineWidth: 0 },
  );
  await writeNew(join(root, file), `---\n${frontmatter}---\n\n`).catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EEXIST")
      throw new Error(`${file} is there already; give another slug with --slug.`, { cause: error });
    throw new Error(`${file} can't be written; no piece was created: ${message}.`, { cause: error });
  });
  return file;
}

/** The address that a source file has or will have once it is mended. */
function addressOf({ raw = {} }: SourceFile): string | undefined {
  const { published, title, slug = slugOf(String(title)) } = raw;
  const moment = parseDating(String(published));
  return moment && permalinkOf(moment.year, String(slug));
}
