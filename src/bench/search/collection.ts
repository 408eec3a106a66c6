import { existsSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";

/** A test collection: texts, questions, and which text answers which question. */
export interface Collection {
  docs: readonly { id: string; title: string; text: string }[];
  queries: readonly { id: string; text: string }[];
  /** How well a document answers a query, by the query's id and the document's; more than 0 where it does. */
  judgments: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/**
 * Reads docs.jsonl, queries.jsonl and qrels.tsv of a folder.
 * @throws Error if one of them is missing or malformed
 */
export function readCollection(folder: string): Collection {
  const lines = (name: string) => {
    const file = join(folder, name);
    if (!existsSync(file)) throw new Error(`There is no ${name} in ${folder}.`);
    return readFileSync(file, "utf8").trim().split("\n");
  };
  const records = (name: string) =>
    lines(name).map((line) => {
      const { id, title, text } = JSON.parse(line) as {
        id: string | number;
        title?: string | null;
        text?: string | null;
      };
      return { id: String(id), title: title?.trim() ?? "", text: text?.trim() ?? "" };
    });
  const judgments = new Map<string, Map<string, number>>();
  for (const line of lines("qrels.tsv").slice(1)) {
    const [query = "", doc = "", grade = ""] = line.split("\t");
    if (!judgments.has(query)) judgments.set(query, new Map());
    judgments.get(query)?.set(doc, Number(grade));
  }
  return { docs: records("docs.jsonl"), queries: records("queries.jsonl"), judgments };
}

const firstDay = Date.UTC(1900, 0, 1);

/**
 * Writes a collection as an archive folder: a document is a piece, and each is a day later than the one before, so that the
 * rows of the archive are the documents from the last to the first.
 */
export async function writeArchive({ docs }: Collection, root: string): Promise<void> {
  const folder = join(root, "pieces");
  await mkdir(folder, { recursive: true });
  const site = { name: "A test collection", origin: "https://collection.example", language: "en" };
  await writeFile(join(root, "site.yaml"), stringify(site));
  for (const [index, { title, text }] of docs.entries()) {
    const published = new Date(firstDay + index * 86_400_000).toISOString().slice(0, 10);
    const slug = `document-${index}`;
    const frontmatter = {
      id: `${published}-d`,
      title: title || "Without a title",
      slug,
      published,
    };
    const file = join(folder, published.slice(0, 4), `${published}-${slug}.md`);
    await mkdir(join(folder, published.slice(0, 4)), { recursive: true });
    await writeFile(file, `---\n${stringify(frontmatter)}---\n\n${escaped(text || title || "Empty.")}\n`);
  }
}

/** Text as Markdown that says just that. */
function escaped(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll(/[!-/:-@[-`{-~]/g, "\\$&");
}
