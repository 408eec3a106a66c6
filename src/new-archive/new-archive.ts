import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeNew, writeWhole } from "#files/durable-files.ts";
import { jsonSchemas } from "#exports/schemas/json-schemas.ts";
import type { SiteSettings } from "#piece/settings.ts";
import { vocabularySchemas, type VocabularyName } from "#piece/vocabulary.ts";
import { examplePiece } from "./example-piece.ts";
import { schemaFile, schemasFolder } from "./schema-line.ts";
import { siteFile } from "./site-file.ts";
import { vocabularyFile } from "./vocabulary-file.ts";

/** What is written as it stands, by its path in the archive, and the file in `skeleton/` that holds it. */
const skeleton = {
  "README.md": "readme.md",
  ".gitignore": "gitignore",
  ".github/workflows/publish.yml": "publish.yml",
  ".gitlab-ci.yml": "gitlab-ci.yml",
} as const;

/** What an archive begins with. */
export interface ArchiveOrder {
  /** The new folder, as an absolute path. */
  root: string;
  settings: SiteSettings;
  /** The date of the example piece, YYYY-MM-DD. */
  day: string;
}

/**
 * Writes an archive that builds at once: settings, vocabularies, an example piece, and what its editors and hosts need.
 * @returns the paths of its files, relative to it, schemas aside
 * @throws Error if the folder holds anything but a repository, or something can't be written
 */
export async function newArchive({ root, settings, day }: ArchiveOrder): Promise<string[]> {
  const names = await readdir(root).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    if (error.code === "ENOTDIR") throw new Error(`${root} is a file; name a folder that is new or empty.`);
    throw error;
  });
  if (names.some((name) => name !== ".git"))
    throw new Error(`${root} isn't empty; name a folder that is new or empty.`);
  const files = new Map(await filesOf(settings, day));
  for (const [file, text] of files) await writeNew(join(root, file), text);
  await writeSchemas(root);
  return [...files.keys()];
}

/** Writes the schemas by which editors complete and check the files of an archive; those that are there are replaced. */
export async function writeSchemas(root: string): Promise<void> {
  for (const [format, schema] of jsonSchemas())
    await writeWhole(join(root, schemasFolder, schemaFile(format)), `${JSON.stringify(schema, null, 2)}\n`);
}

async function filesOf(settings: SiteSettings, day: string): Promise<[string, string][]> {
  const example = examplePiece(day);
  const asTheyStand = Object.entries(skeleton).map(async ([file, source]): Promise<[string, string]> => [
    file,
    await readFile(join(import.meta.dirname, "skeleton", source), "utf8"),
  ]);
  const vocabularies = Object.keys(vocabularySchemas) as VocabularyName[];
  return [
    ["site.yaml", siteFile(settings)],
    ...vocabularies.map((name): [string, string] => [`${name}.yaml`, vocabularyFile(name)]),
    [example.file, example.text],
    ...(await Promise.all(asTheyStand)),
  ];
}
