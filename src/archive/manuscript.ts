import type { Dirent } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { z } from "zod";
import { compareText } from "#piece/ordering.ts";
import { pieceSchema, type Frontmatter } from "#piece/schema.ts";
import { isFieldMap, readYaml, type YamlSource } from "./yaml-source.ts";

/** A file of content/pieces/ as it was read, right or wrong. */
export interface Manuscript {
  /** Relative to the archive folder, with slashes: `pieces/2004/2004-04-06-a-slug.md`. */
  file: string;
  /** Why the file can't be read as a piece at all. */
  unreadable: "encoding" | "no-frontmatter" | undefined;
  yaml: YamlSource;
  /** The id as it stands, also where nothing else can be read. */
  id: string | undefined;
  /** The frontmatter as it stands, all scalars as text. */
  raw: Record<string, unknown> | undefined;
  /** What the schema says of it. */
  frontmatter: z.ZodSafeParseResult<Frontmatter>;
  /** The Markdown after the frontmatter, byte for byte. */
  body: string;
  /** The line of the file that the body begins on. */
  bodyLine: number;
}

/** Something in content/pieces/ that isn't a piece. */
export interface Stray {
  file: string;
  why: "link" | "not-markdown";
}

/** Reads every piece of an archive folder, in the order of their paths. */
export async function readManuscripts(root: string): Promise<Manuscript[]> {
  return (await readPieceFolder(root)).manuscripts;
}

/** Reads what stands in content/pieces/: the pieces, in the order of their paths, and what is passed over. */
export async function readPieceFolder(root: string): Promise<{ manuscripts: Manuscript[]; strays: Stray[] }> {
  const { pieces, strays } = await listPieces(root);
  const manuscripts: Manuscript[] = [];
  // In portions, so that a large archive doesn't exhaust the open files.
  for (let start = 0; start < pieces.length; start += 200) {
    const portion = pieces
      .slice(start, start + 200)
      .map(async (file) => parseManuscript(file, await readFile(join(root, file))));
    manuscripts.push(...(await Promise.all(portion)));
  }
  return { manuscripts, strays };
}

/** Lists what stands in content/pieces/: the pieces, and what is passed over. Hidden files are not looked at. */
export async function listPieces(root: string): Promise<{ pieces: string[]; strays: Stray[] }> {
  const folder = join(root, "pieces");
  const entries = await entriesIn(folder).catch(() => []);
  const pieces: string[] = [];
  const strays: Stray[] = [];
  for (const entry of entries) {
    const file = relative(root, join(entry.parentPath, entry.name)).split(sep).join("/");
    if (entry.isDirectory() || /(^|\/)\./.test(file)) continue;
    // A link could lead out of the archive folder.
    if (!entry.isFile()) strays.push({ file, why: "link" });
    else if (file.endsWith(".md")) pieces.push(file);
    else strays.push({ file, why: "not-markdown" });
  }
  return { pieces: pieces.sort(compareText), strays: strays.sort((a, b) => compareText(a.file, b.file)) };
}

/** Everything in a folder and in the folders below it. Node's own recursive listing would follow links to folders. */
export async function entriesIn(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory());
  const below = await Promise.all(folders.map(({ name }) => entriesIn(join(folder, name))));
  return [...entries, ...below.flat()];
}

const frontmatterPattern = /^\uFEFF?---[ \t]*\r?\n((?:[\s\S]*?\n)??)---[ \t]*(?:\r?\n|$)/;

const writtenId = /^id:[ \t]*["']?([^\s"'#]+)/m;

/** Takes a file apart into frontmatter and body. */
export function parseManuscript(file: string, bytes: Uint8Array): Manuscript {
  const text = decode(bytes);
  const match = text === undefined ? undefined : (frontmatterPattern.exec(text) ?? undefined);
  const yaml = readYaml(file, match?.[1] ?? "", 2);
  const raw = isFieldMap(yaml.value) ? yaml.value : undefined;
  return {
    file,
    unreadable: text === undefined ? "encoding" : match ? undefined : "no-frontmatter",
    yaml,
    id: writtenId.exec(match?.[1] ?? text ?? "")?.[1],
    raw,
    frontmatter: pieceSchema.safeParse(yaml.value ?? {}),
    body: match ? (text ?? "").slice(match[0].length) : "",
    bodyLine: (match?.[0] ?? "").split("\n").length,
  };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
