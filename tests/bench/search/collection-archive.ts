import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import { compareText } from "#piece/ordering.ts";
import type { Doc } from "./collection.ts";

const firstDay = Date.UTC(1900, 0, 1);

/** Letters that make the ids of one day's pieces differ. */
const suffixLength = 4;

/**
 * Writes texts as an archive folder, each as a piece of its day; those without one are a day later than the one before.
 * @returns the texts in the order of the rows of the archive, newest first; the number of each is at the end of its slug
 */
export async function writeArchive(docs: readonly Doc[], root: string): Promise<Doc[]> {
  const folder = join(root, "pieces");
  const site = { name: "A test collection", origin: "https://collection.example", language: "en" };
  await mkdir(folder, { recursive: true });
  await writeFile(join(root, "site.yaml"), stringify(site));
  const dated = docs
    .map((doc, index) => ({ doc, published: doc.date ?? dayAfter(index) }))
    .sort((a, b) => compareText(a.published, b.published))
    .map((each, index) => ({ ...each, id: `${each.published}-${lettersOf(index)}` }))
    .toReversed();
  for (const [row, { doc, published, id }] of dated.entries()) {
    const { title, text } = doc;
    const slug = `document-${row}`;
    const frontmatter = { id, title: title || "Without a title", slug, published };
    const year = join(folder, published.slice(0, 4));
    await mkdir(year, { recursive: true });
    const body = escaped(text || title || "Empty.");
    await writeFile(join(year, `${published}-${slug}.md`), `---\n${stringify(frontmatter)}---\n\n${body}\n`);
  }
  return dated.map(({ doc }) => doc);
}

/** The row of the piece with an address. */
export function rowOfAddress(address: string): number {
  return Number(/document-(\d+)/.exec(address)?.[1]);
}

function dayAfter(days: number): string {
  return new Date(firstDay + days * 86_400_000).toISOString().slice(0, 10);
}

/** A number in letters, in the order of the numbers. */
function lettersOf(number: number): string {
  return Array.from({ length: suffixLength }, (_, place) =>
    String.fromCharCode(97 + (Math.floor(number / 26 ** (suffixLength - 1 - place)) % 26)),
  ).join("");
}

/** Text as Markdown that says just that. */
function escaped(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[!-/:-@[-`{-~]/g, "\\$&");
}
