import { readFile } from "node:fs/promises";
import { handoff } from "dateline:workspace";
import { keptInBuild } from "./astro.ts";
import { lastSeenFile } from "./sightings.ts";

/** The day when each outgoing link was last seen, by address. */
export const lastSeen = keptInBuild(async () => {
  const text = await readFile(lastSeenFile(handoff), "utf8");
  return new Map(Object.entries(JSON.parse(text) as Record<string, string>));
});
