import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Fragment } from "#passages/fragment.ts";
import { renderBody, type RenderedBody } from "./render.ts";

/** A body to be rendered. */
export interface RenderRequest {
  body: string;
  /** A BCP 47 tag. */
  lang: string;
  /** The fragments that were last recorded of its piece, live ones in their order. */
  known: readonly Fragment[];
  /** From bodyKey. */
  key: string;
}

/** What is known of a rendered body without its HTML. */
export type RenderedFacts = Omit<RenderedBody, "html">;

const ownFolder = import.meta.dirname;
const fromPiece = ["calendar.ts", "dates.ts", "passage-id.ts", "permalink.ts", "reading-time.ts", "words.ts"].map(
  (name) => join(ownFolder, "../piece", name),
);
const lockFile = join(ownFolder, "../../package-lock.json");

/** A hash of all that makes HTML of a body: the pipeline's sources, its packages, and the Unicode data of the runtime. */
export function pipelineHash(): string {
  const hash = createHash("sha256").update(String(process.versions["icu"]));
  const sources = readdirSync(ownFolder)
    .sort()
    .map((name) => join(ownFolder, name));
  for (const file of [...sources, ...fromPiece, lockFile]) {
    if (existsSync(file)) hash.update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** The name under which a rendered body is kept: the same text, language, pipeline and past, the same key. */
export function bodyKey(pipeline: string, lang: string, body: string, known: readonly Fragment[]): string {
  return createHash("sha256")
    .update(JSON.stringify([pipeline, lang, body, known]))
    .digest("hex")
    .slice(0, 40);
}

/** The rendered body kept under a key, undefined where there is none or it was cut short. */
export function readRendered(folder: string, key: string): RenderedBody | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(folder, key), "utf8")) as RenderedBody;
  } catch {
    return undefined;
  }
}

/**
 * Renders a body and keeps the result.
 * @throws whatever a plugin of the pipeline throws
 */
export async function renderToCache(folder: string, { body, lang, known, key }: RenderRequest): Promise<RenderedFacts> {
  const rendered = await renderBody(body, lang, known);
  const file = fileOf(folder, key);
  mkdirSync(join(file, ".."), { recursive: true });
  const aside = `${file}.${process.pid}-${process.hrtime.bigint()}`;
  writeFileSync(aside, JSON.stringify(rendered));
  renameSync(aside, file);
  return factsOf(rendered);
}

/** A rendered body without its HTML. */
export function factsOf({ html: _, ...facts }: RenderedBody): RenderedFacts {
  return facts;
}

function fileOf(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), `${key.slice(2)}.json`);
}
