import { parseArgs } from "node:util";
import { serveWhileEditing } from "#publish/live/dev.ts";
import { archiveOptions, folderFrom, portFrom, serverOptions, siteFlags, usageError } from "./options.ts";
import { say } from "./terminal.ts";
import { today } from "./today.ts";

const usage = `npm run dev -- [--content DIR] [--base /sub/] [--origin URL] [--port NUMBER] [--host ADDRESS]

  --content DIR  the archive folder (content)
  --base /sub/   the path that the site is published under; beats site.yaml
  --origin URL   scheme and host that it is published at; beats site.yaml
  --port NUMBER  the port to try first (4321)
  --host ADDRESS where to listen (127.0.0.1, which only this machine reaches; 0.0.0.0 makes it
                 reachable from other machines)`;

/** Serves an archive while it is worked on, until it is stopped. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { ...archiveOptions, ...serverOptions } });
  if (values.help) {
    say(usage);
    return;
  }
  const asked = portFrom(values.port);
  const { address, port } = await serveWhileEditing({
    content: folderFrom("--content", values.content),
    flags: siteFlags(values),
    port: asked,
    host: values.host,
    say,
    today,
  });
  if (port !== asked) say(`Port ${asked} is busy; ${port} is free.`);
  say(`The archive is at ${address} and follows edits to ${values.content} (stop it with Ctrl-C).`);
}

await main().catch((error: unknown) => {
  process.exitCode = usageError(error, usage);
});
