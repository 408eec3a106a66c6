import { resolve } from "node:path";
import { sync } from "astro";
import { readArchive } from "#archive/archive.ts";
import { astroConfigFor } from "#publish/astro-config.ts";
import { writeHandoff } from "#publish/handoff.ts";
import { takeWorkspace } from "#publish/workspace.ts";

/** Writes the types of the content collections, which type checking needs. */
const content = resolve("content");
const workspace = await takeWorkspace(content, "build");
const archive = await readArchive(content, {}, workspace.rendered);
writeHandoff(archive, workspace.handoff);
await sync({ ...astroConfigFor(archive.site, workspace), logLevel: "warn" });
await workspace.giveBack();
