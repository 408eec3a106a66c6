import { parseArgs } from "node:util";
import { openFolder, UnreadableError } from "#archive/folder.ts";
import { readYaml } from "#archive/yaml-source.ts";
import { serveSite } from "#publish/serve/server.ts";
import { parseSite } from "#piece/settings.ts";
import { archiveOptions, folderFrom, portFrom, serverOptions, siteFlags, usageError } from "./options.ts";
import { say } from "./terminal.ts";

const usage = `npm run serve -- [--out DIR] [--content DIR] [--base /sub/] [--port NUMBER]
                     [--host ADDRESS]

  --out DIR      the built site (dist)
  --content DIR  the archive folder, for the base in its site.yaml (content)
  --base /sub/   the path that the site was built for; beats site.yaml
  --port NUMBER  the port to try first (4321)
  --host ADDRESS where to listen (127.0.0.1, which only this machine reaches; 0.0.0.0 makes it
                 reachable from other machines)`;

/** Serves a built site until it is stopped. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { ...archiveOptions, ...serverOptions, out: { type: "string", default: "dist" } },
  });
  if (values.help) {
    say(usage);
    return;
  }
  const folder = await openFolder(folderFrom("--content", values.content));
  const settings = await folder.read("site.yaml");
  const unreadable = folder.unreadable.filter(({ file }) => file === "site.yaml" || file === ".");
  if (unreadable.length > 0) throw new UnreadableError(unreadable);
  const site = parseSite(readYaml("site.yaml", settings?.toString("utf8") ?? "").value ?? undefined, siteFlags(values));
  const asked = portFrom(values.port);
  const { address, port } = await serveSite(
    folderFrom("--out", values.out),
    site.data?.base ?? "/",
    asked,
    values.host,
  );
  if (port !== asked) say(`Port ${asked} is busy; ${port} is free.`);
  say(`The archive is at ${address} (stop it with Ctrl-C).`);
}

await main().catch((error: unknown) => {
  process.exitCode = usageError(error, usage);
});
