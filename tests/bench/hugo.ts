import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { watched, type ProcessCost } from "./watched-process.ts";

/**
 * Builds the pieces of an archive with Hugo, one page each, and indexes them with Pagefind: what a static site with search
 * takes at least.
 * @param content the archive folder
 * @param folder a new folder to work in
 */
export async function buildWithHugo(
  content: string,
  folder: string,
): Promise<Record<"hugo" | "pagefind", ProcessCost>> {
  const site = join(folder, "site");
  cpSync(join(import.meta.dirname, "hugo"), site, { recursive: true });
  mkdirSync(join(site, "content/pieces"), { recursive: true });
  const pieces = join(content, "pieces");
  for (const [index, name] of readdirSync(pieces, { recursive: true, encoding: "utf8" }).entries()) {
    if (!name.endsWith(".md")) continue;
    const [, written = "", body = ""] = /^---\n(.*?\n)---\n(.*)$/s.exec(readFileSync(join(pieces, name), "utf8")) ?? [];
    const { title, published, summary, topics } = parse(written, { schema: "failsafe" }) as Record<string, unknown>;
    const date = `${String(published).slice(0, 10)}`;
    const frontmatter = stringify({ title, summary, topics, ...(date.length === 10 && { date }) });
    writeFileSync(join(site, `content/pieces/p${index}.md`), `---\n${frontmatter}---\n${body}`);
  }
  const out = join(folder, "out");
  const root = join(import.meta.dirname, "../..");
  return {
    hugo: await watched("hugo", ["--quiet", "-s", site, "-d", out], root),
    pagefind: await watched(join(root, "node_modules/.bin/pagefind"), ["--site", out], root),
  };
}
