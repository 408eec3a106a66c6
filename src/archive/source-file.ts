import type { z } from "zod";
import { isFieldMap } from "#piece/field-map.ts";
import { pieceSchema, type Frontmatter } from "#piece/schema.ts";
import { isHidden, type ArchiveFolder } from "./folder.ts";
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

/** The pieces of an archive folder that can be read, in the order of their paths. Hidden files are none. */
export async function sourceFilesIn(folder: ArchiveFolder): Promise<SourceFile[]> {
  const files = folder.filesIn("pieces", (file) => file.endsWith(".md") && !isHidden(file));
  const sourceFiles: SourceFile[] = [];
  // In portions, so that a large archive doesn't exhaust the open files.
  for (let start = 0; start < files.length; start += 200) {
    const portion = files.slice(start, start + 200).map(async (file) => {
      const bytes = await folder.read(file);
      return bytes ? [parseManuscript(file, bytes)] : [];
    });
    sourceFiles.push(...(await Promise.all(portion)).flat());
  }
  return sourceFiles;
}

const frontmatterPattern = /^\uFEFF?---[ \t]*\r?\n((?:[\s\S]*?\n)??)---[ \t]*(?:\r?\n|$)/;

const writtenId = /^id:[ \t]*["']?([^\s"'#]+)/m;

/** Takes a file apart into frontmatter and body. */
export function parseManuscript(file: string, bytes: Uint8Array): SourceFile {
  const text = decode(bytes);
  const conflict = firstConflict(text ?? "");
  const match = conflict === undefined ? (frontmatterPattern.exec(text ?? "") ?? undefined) : undefined;
  const yaml = conflict === undefined ? readYaml(file, match?.[1] ?? "", 2) : inConflict(file, conflict);
  const raw = isFieldMap(yaml.value) ? yaml.value : undefined;
  return {
    file,
    unreadable: whyUnreadable(text, conflict, match),
    yaml,
    id: writtenId.exec(match?.[1] ?? text ?? "")?.[1],
    raw,
    frontmatter: pieceSchema.safeParse(yaml.value ?? {}),
    body: match ? (text ?? "").slice(match[0].length) : "",
    bodyLine: (match?.[0] ?? "").split("\n").length,
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
