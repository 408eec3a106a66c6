import type { z } from "zod";
import { isFieldMap } from "#piece/field-map.ts";
import { pieceSchema, type Frontmatter } from "#piece/schema.ts";
import { isHidden, type ArchiveFolder } from "./folder.ts";
import { once } from "#piece/once.ts";
import type { SourceFileCache } from "./source-file-cache.ts";
import { firstConflict } from "./merge-marks.ts";
import { inConflict, readYaml, type YamlSource } from "./yaml-source.ts";

/** A file of content/pieces/ as it was read, right or wrong. */
export interface SourceFile {
  /** Relative to the archive folder, with slashes: `pieces/2004/2004-04-06-a-slug.md`. */
  file: string;
  /** Why the file can't be read as a piece at all. */
  unreadable: "encoding" | "conflict" | "no-frontmatter" | undefined;
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

/**
 * The pieces of an archive folder that can be read, in the order of their paths. Hidden files are none.
 * @param cache without it, each file is parsed anew
 */
export async function sourceFilesIn(folder: ArchiveFolder, cache?: SourceFileCache): Promise<SourceFile[]> {
  const files = folder.filesIn("pieces", (file) => file.endsWith(".md") && !isHidden(file));
  const sourceFiles: SourceFile[] = [];
  // In portions, so that a large archive doesn't exhaust the open files.
  for (let start = 0; start < files.length; start += 200) {
    const portion = files.slice(start, start + 200).map(async (file) => {
      const sourceFile = await folder.made(file, (bytes) => parseSourceFile(file, bytes, cache));
      return sourceFile ? [sourceFile] : [];
    });
    sourceFiles.push(...(await Promise.all(portion)).flat());
  }
  cache?.keep();
  return sourceFiles;
}

const frontmatterPattern = /^\uFEFF?---[ \t]*\r?\n((?:[\s\S]*?\n)??)---[ \t]*(?:\r?\n|$)/;

const writtenId = /^id:[ \t]*["']?([^\s"'#]+)/m;

/**
 * Takes a file apart into frontmatter and body.
 * @param cache asked for these bytes first, and given what they say
 */
export function parseSourceFile(file: string, bytes: Uint8Array, cache?: SourceFileCache): SourceFile {
  const cached = cache?.of(bytes);
  const text = decode(bytes);
  const conflict = cached ? undefined : firstConflict(text ?? "");
  const match = conflict === undefined ? (frontmatterPattern.exec(text ?? "") ?? undefined) : undefined;
  const written = match?.[1] ?? "";
  const read = () => (conflict === undefined ? readYaml(file, written, 2) : inConflict(file, conflict));
  const yaml = cached ? cachedYaml(file, cached.raw, read) : read();
  const raw = isFieldMap(yaml.value) ? yaml.value : undefined;
  const frontmatter = cached ? { success: true as const, data: cached.data } : pieceSchema.safeParse(yaml.value ?? {});
  const unreadable = whyUnreadable(text, conflict, match);
  if (!cached && raw && frontmatter.success && unreadable === undefined)
    cache?.add(bytes, { raw, data: frontmatter.data });
  return {
    file,
    unreadable,
    yaml,
    id: writtenId.exec(match?.[1] ?? text ?? "")?.[1],
    raw,
    frontmatter,
    body: match ? (text ?? "").slice(match[0].length) : "",
    bodyLine: (match?.[0] ?? "").split("\n").length,
  };
}

/** YAML from the cache, where it had no errors. It is parsed again only if a finding asks for a position in it. */
function cachedYaml(file: string, value: unknown, read: () => YamlSource): YamlSource {
  const again = once(read);
  return {
    file,
    value,
    errors: [],
    placeOf: (path) => again().placeOf(path),
    placeOfKey: (path, key) => again().placeOfKey(path, key),
  };
}

function whyUnreadable(text: unknown, conflict: unknown, match: unknown): SourceFile["unreadable"] {
  if (text === undefined) return "encoding";
  if (conflict !== undefined) return "conflict";
  return match === undefined ? "no-frontmatter" : undefined;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
