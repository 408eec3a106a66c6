import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileByKey, keep, keyOf } from "#files/kept-file.ts";
import { sourceHash } from "#files/source-hash.ts";
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

/** A hash of all that makes HTML of a body: the pipeline's sources, its packages, and the Unicode data of the runtime. */
export function pipelineHash(): string {
  return sourceHash(join(import.meta.dirname, "render.ts"))
    .update(String(process.versions["icu"]))
    .digest("hex");
}

/** The name under which a rendered body is kept: the same text, language, pipeline and known fragments, the same key. */
export function bodyKey(pipeline: string, lang: string, body: string, known: readonly Fragment[]): string {
  return keyOf([pipeline, lang, body, known]);
}

/** The rendered body kept under a key, undefined where there is none or it was cut short. */
export function readRendered(folder: string, key: string): RenderedBody | undefined {
  try {
    return JSON.parse(readFileSync(fileByKey(folder, key, "json"), "utf8")) as RenderedBody;
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
  keep(fileByKey(folder, key, "json"), JSON.stringify(rendered));
  return factsOf(rendered);
}

/** A rendered body without its HTML. */
export function factsOf({ html: _, ...facts }: RenderedBody): RenderedFacts {
  return facts;
}
