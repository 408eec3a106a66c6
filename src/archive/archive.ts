import type { z } from "zod";
import { fragmentsOf, ledgerOf, toPart, type Ledger, type LedgerPart } from "./ledger/ledger.ts";
import { inOrder, isPart, ledgerName, partsFolder } from "./ledger/parts.ts";
import { bodyKey, pipelineHash, type RenderedFacts } from "#markdown/cache.ts";
import { renderAll } from "#markdown/render-all.ts";
import type { Failure } from "#markdown/worker.ts";
import { haveSame } from "#piece/have-same.ts";
import { isFieldMap } from "#piece/field-map.ts";
import { newestFirst } from "#piece/ordering.ts";
import { toPiece, type Piece } from "#piece/piece.ts";
import { givenEntries, vocabularySchemas, type Vocabularies, type VocabularyName } from "#piece/vocabulary.ts";
import { parseSite, siteSchema, type Site, type SiteFlags } from "#piece/settings.ts";
import { captureHashes } from "./capture.ts";
import { figuresIn, type FigureFacts } from "./figure.ts";
import { openFolder, type ArchiveFolder, type FolderMemory } from "./folder.ts";
import type { Unreadable } from "./listing.ts";
import { sourceFileCache } from "./source-file-cache.ts";
import { sourceFilesIn, type SourceFile } from "./source-file.ts";
import { linkStatusesIn, type LinkStatuses } from "./link-statuses.ts";
import { straysIn, type Stray } from "./strays.ts";
import { textVersion } from "./text-version.ts";
import { readYaml, type YamlSource } from "./yaml-source.ts";

/** A source file with its rendered body and, if nothing is wrong with it, the piece that it makes. */
export interface LoadedPiece extends SourceFile {
  /** Facts of the body, or the message of the error that stopped its rendering. */
  rendered: RenderedFacts | string;
  /** The same error with its kind and place; undefined where there is none. */
  failure: Failure | undefined;
  /** Undefined where the frontmatter or the body is wrong. */
  piece: Piece | undefined;
}

/** One vocabulary's file and what the schema says of each entry. */
export interface LoadedVocabulary {
  name: VocabularyName;
  /** Undefined where there is no such file. */
  yaml: YamlSource | undefined;
  /** The entries as they are written, or those that are given where there is no file. */
  raw: Record<string, unknown>;
  entries: Record<string, z.ZodSafeParseResult<unknown>>;
}

/** An archive folder as it was read, right or wrong; the checks say which. */
export interface Archive {
  /** The folder, as an absolute path. */
  root: string;
  /** The folder in which its rendered bodies are kept. */
  cache: string;
  settings: { yaml: YamlSource | undefined; flags: SiteFlags; parsed: z.ZodSafeParseResult<Site> };
  /** The settings in force; the defaults where they are wrong. */
  site: Site;
  vocabularies: Record<VocabularyName, LoadedVocabulary>;
  figures: Map<string, FigureFacts>;
  loadedPieces: LoadedPiece[];
  /** SHA-256 of the captures that pieces name, by path inside content/captures/; undefined where there is no such file. */
  captures: Map<string, string | undefined>;
  /** What of the folder can't be read, so that nothing is sure of what seems absent. */
  unreadable: readonly Unreadable[];
  strays: Stray[];
  /** What was ever published, permalinks.tsv or the files of permalinks/; undefined where there is none. */
  ledger: Ledger | undefined;
  /** What the last check of outgoing links learned, links.tsv. */
  linkStatuses: LinkStatuses;
}

/**
 * Reads a whole archive folder: settings, vocabularies, figures and pieces, rendering each body once.
 * @param cache the folder in which rendered bodies are kept
 * @param memory what was made of the files before, for who reads the folder again and again
 */
export async function readArchive(
  root: string,
  flags: SiteFlags,
  cache: string,
  memory?: FolderMemory,
): Promise<Archive> {
  const isKnown = memory !== undefined && memory.size > 0;
  const folder = await openFolder(root, memory);
  const settingsYaml = await folder.made("site.yaml", (bytes) => readYaml("site.yaml", bytes.toString("utf8")));
  const parsed = parseSite(settingsYaml?.value, flags);
  const site = parsed.data ?? siteSchema.parse({});
  const names = Object.keys(vocabularySchemas) as VocabularyName[];
  const vocabularies = await Promise.all(names.map((name) => vocabularyIn(folder, name)));
  const sourceFiles = await sourceFilesIn(folder, isKnown ? undefined : sourceFileCache(cache, root));
  const ledger = await ledgerIn(folder);
  const loadedPieces = await load(sourceFiles, site.language, ledger, cache);
  return {
    root,
    cache,
    settings: { yaml: settingsYaml, flags, parsed },
    site,
    vocabularies: Object.fromEntries(vocabularies.map((each) => [each.name, each])) as Archive["vocabularies"],
    figures: await figuresIn(folder),
    loadedPieces,
    captures: await captureHashes(
      folder,
      loadedPieces.flatMap(({ frontmatter }) => frontmatter.data?.provenance?.capture ?? []),
    ),
    strays: straysIn(folder),
    ledger,
    linkStatuses: await linkStatusesIn(folder),
    unreadable: folder.unreadable,
  };
}

/** The pieces of an archive that are to be published, newest first. */
export function publishedPieces(archive: Archive): Piece[] {
  return archive.loadedPieces.flatMap(({ piece }) => (piece && isPublished(piece) ? [piece] : [])).sort(newestFirst);
}

/** The pieces whose addresses only say that they were withdrawn, newest first. */
export function withdrawnPieces(archive: Archive): Piece[] {
  return archive.loadedPieces.flatMap(({ piece }) => (piece && isWithdrawn(piece) ? [piece] : [])).sort(newestFirst);
}

/** Whether a piece is to be read: neither a draft nor withdrawn. */
export function isPublished({ draft, withdrawn }: Piece): boolean {
  return !draft && withdrawn === undefined;
}

function isWithdrawn({ draft, withdrawn }: Piece): boolean {
  return !draft && withdrawn !== undefined;
}

/** The entries of an archive's vocabularies, without those that are wrong. */
export function vocabulariesOf({ vocabularies }: Pick<Archive, "vocabularies">): Vocabularies {
  const right = Object.values(vocabularies).map(({ name, entries }) => [
    name,
    Object.fromEntries(Object.entries(entries).flatMap(([id, { data }]) => (data ? [[id, data]] : []))),
  ]);
  return Object.fromEntries(right) as Vocabularies;
}

/** What was loaded of source files, which are the same objects where a memory has kept them, and by what else it was decided. */
const loadedBefore = new WeakMap<SourceFile, { by: readonly unknown[]; loaded: LoadedPiece }>();

async function load(
  sourceFiles: SourceFile[],
  language: string,
  ledger: Ledger | undefined,
  cache: string,
): Promise<LoadedPiece[]> {
  const by = [language, ledger, cache];
  const before = (sourceFile: SourceFile) => {
    const known = loadedBefore.get(sourceFile);
    return known && haveSame(known.by, by) ? known.loaded : undefined;
  };
  const missing = sourceFiles.filter((sourceFile) => !before(sourceFile));
  const rendered = await render(missing, language, ledger, cache);
  missing.forEach((sourceFile, place) => {
    const loaded = rendered[place];
    if (loaded) loadedBefore.set(sourceFile, { by, loaded });
  });
  return sourceFiles.flatMap((sourceFile) => before(sourceFile) ?? []);
}

async function render(
  sourceFiles: SourceFile[],
  language: string,
  ledger: Ledger | undefined,
  cache: string,
): Promise<LoadedPiece[]> {
  if (sourceFiles.length === 0) return [];
  const pipeline = pipelineHash();
  const requested = sourceFiles.map((sourceFile) => {
    const lang = sourceFile.frontmatter.data?.lang ?? language;
    const known = fragmentsOf(ledger, sourceFile.frontmatter.data?.id ?? "");
    const key = bodyKey(pipeline, lang, sourceFile.body, known);
    return { ...sourceFile, request: { body: sourceFile.body, lang, known, key } };
  });
  const rendered = await renderAll(
    cache,
    requested.map(({ request }) => request),
  );
  return requested.map(({ request, ...sourceFile }) => {
    const result = rendered.get(request.key);
    const failure = result !== undefined && "why" in result ? result : undefined;
    const facts = result === undefined || "why" in result ? undefined : result;
    const { data } = sourceFile.frontmatter;
    const piece =
      data && facts
        ? toPiece(
            data,
            {
              words: facts.words,
              bodyKey: request.key,
              version: textVersion(data.title, sourceFile.body),
              file: sourceFile.file,
            },
            language,
          )
        : undefined;
    return { ...sourceFile, rendered: facts ?? failure?.message ?? "the body was not rendered", failure, piece };
  });
}

async function vocabularyIn(folder: ArchiveFolder, name: VocabularyName): Promise<LoadedVocabulary> {
  const file = `${name}.yaml`;
  const read = await folder.made(file, (bytes) => readVocabulary(name, readYaml(file, bytes.toString("utf8"))));
  return read ?? readVocabulary(name, undefined);
}

function readVocabulary(name: VocabularyName, yaml: YamlSource | undefined): LoadedVocabulary {
  const given = yaml === undefined ? givenEntries[name] : yaml.value;
  const raw = isFieldMap(given) ? given : {};
  const schema: z.ZodType = vocabularySchemas[name];
  return {
    name,
    yaml,
    raw,
    entries: Object.fromEntries(Object.entries(raw).map(([id, entry]) => [id, schema.safeParse(entry)])),
  };
}

/** The ledgers of one file or part each that were read last, and what they make together. */
const joinedBefore = new WeakMap<LedgerPart, { parts: readonly LedgerPart[]; ledger: Ledger }>();

async function ledgerIn(folder: ArchiveFolder): Promise<Ledger | undefined> {
  const files = [ledgerName, ...folder.filesIn(partsFolder, isPart).sort(inOrder)];
  const read = await Promise.all(
    files.map((file) => folder.made(file, (bytes) => toPart(bytes.toString("utf8"), file))),
  );
  const parts = read.filter((part) => part !== undefined);
  const [first] = parts;
  if (!first) return undefined;
  const before = joinedBefore.get(first);
  if (before && haveSame(before.parts, parts)) return before.ledger;
  const ledger = ledgerOf(parts);
  joinedBefore.set(first, { parts, ledger });
  return ledger;
}
