import { readFile } from "node:fs/promises";
import { handoff, live } from "dateline:workspace";
import { contents } from "../astro.ts";
import { bodiesFile } from "../collections.ts";
import type { BodyConnections } from "../connections.ts";
import { aToZ, type IndexSection } from "./a-z.ts";

let made: Promise<IndexSection[]> | undefined;

/** The archive's names and telling words by their initials, as pages see them; made once in a build. */
export function sections(): Promise<IndexSection[]> {
  if (live) return make();
  made ??= make();
  return made;
}

async function make(): Promise<IndexSection[]> {
  const { pieces, vocabularies } = await contents();
  const bodies = JSON.parse(await readFile(bodiesFile(handoff), "utf8")) as Record<string, BodyConnections>;
  return aToZ(pieces, vocabularies, ({ id }) => bodies[id]?.terms ?? []);
}
