import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readYaml } from "#archive/yaml-source.ts";
import { serveSite } from "#publish/server.ts";
import { parseSite } from "../site.ts";
import { archiveOptions, portFrom, portOption, siteFlags, usageError } from "./options.ts";
import { say } from "./terminal.ts";

const usage = `npm run serve -- [--out DIR] [--content DIR] [--base /sub/] [--port NUMBER]

  --out DIR      the built site (dist)
  --content DIR  the archive folder, for the base in its site.yaml (content)
  --base /sub/   the path that the site was built for; beats site.yaml
  --port NUMBER  the port to try first (4321)`;

/** Serves a built site until it is stopped. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { ...archiveOptions, ...portOption, out: { type: "string", default: "dist" } },
  });
  if (values.help) {
    say(usage);
    return;
  }
  const settings = await readFile(join(resolve(values.content), "site.yaml"), "utf8").catch(() => "");
  const site = parseSite(readYaml("site.yaml", settings).value ?? undefined, siteFlags(values));
  const asked = portFrom(values.port);
  const { address, port } = await serveSite(resolve(values.out), site.data?.base ?? "/", asked);
  if (port !== asked) say(`Port ${asked} is busy; ${port} is free.`);
  say(`The archive is at ${address} (stop it with Ctrl-C).`);
}

await main().catch((error: unknown) => {
  process.exitCode = usageError(error, usage);
});
