import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { parseDating, printedDate, toMoment } from "#piece/dates.ts";
import { nextId } from "#piece/id.ts";
import { permalinkOf, yearAddress } from "#piece/permalink.ts";
import { slugOf } from "#piece/slug.ts";
import { readManuscripts, type Manuscript } from "./manuscript.ts";

/** What a new piece begins with. */
export interface Beginning {
  title: string;
  /** A moment's text: `2004-04-06`. */
  published: string;
  /** Given where the title has no Latin letters. */
  slug: string | undefined;
}

/**
 * Writes a draft with an id and a slug that no other piece has.
 * @param root the archive folder
 * @returns the new file, relative to the archive folder
 * @throws Error if no slug can be made, or another piece has the address or the file
 */
export async function newPiece(root: string, { title, published, slug: given }: Beginning): Promise<string> {
  const slug = given ?? slugOf(title);
  if (slug === "") throw new Error(`No address can be made of the letters of "${title}"; give one with --slug.`);
  const moment = toMoment(published);
  const manuscripts = await readManuscripts(root);
  const taken = new Set(manuscripts.flatMap(({ raw }) => (typeof raw?.["id"] === "string" ? [raw["id"]] : [])));
  const permalink = permalinkOf(moment.year, slug);
  const other = manuscripts.find((manuscript) => addressOf(manuscript) === permalink);
  if (other) throw new Error(`${other.file} has the address ${permalink} already; give another one with --slug.`);
  const file = `pieces${yearAddress(moment.year)}${printedDate(moment)}-${slug}.md`;
  const frontmatter = stringify(
    { id: nextId(moment, taken), title, slug, draft: "true", published },
    { schema: "failsafe", lineWidth: 0 },
  );
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), `---\n${frontmatter}---\n\n`, { flag: "wx" }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new Error(`${file} is there already; give another slug with --slug.`, { cause: error });
  });
  return file;
}

/** The address that a manuscript has or will have once it is mended. */
function addressOf({ raw = {} }: Manuscript): string | undefined {
  const { published, title, slug = slugOf(String(title)) } = raw;
  const moment = parseDating(String(published));
  return moment && permalinkOf(moment.year, String(slug));
}
