import { spawn } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { archiveOptions, serverOptions, usageError } from "./options.ts";
import { say } from "./terminal.ts";

const usage = `npm start -- [--content DIR] [--out DIR] [--base /sub/] [--origin URL] [--port NUMBER] [--host ADDRESS]

Builds an archive, and serves it if all is well.

  --content DIR  the archive folder (content)
  --out DIR      where the site goes (dist)
  --base /sub/   the path that the site is published under; beats site.yaml
  --origin URL   scheme and host that it is published at; beats site.yaml
  --port NUMBER  the port to try first (4321)
  --host ADDRESS where to listen (127.0.0.1, which only this machine reaches; 0.0.0.0 makes it
                 reachable from other machines)`;

/** The options that each of the two commands takes. */
const building = ["content", "out", "base", "origin"];
const serving = ["content", "out", "base", "port", "host"];

/** Builds an archive and serves it until it is stopped. Exit code as that of the command that failed. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { ...archiveOptions, ...serverOptions, out: { type: "string" } } });
  if (values.help) {
    say(usage);
    return 0;
  }
  const given = (names: readonly string[]) =>
    Object.entries(values).flatMap(([name, value]) => (names.includes(name) ? [`--${name}=${value}`] : []));
  // A process for each, so that what a build holds in memory is free while the site is served.
  return (await run("build", given(building))) || (await run("serve", given(serving)));
}

/** Runs a command until it ends, and gives its exit code. */
function run(command: string, args: readonly string[]): Promise<number> {
  const file = join(import.meta.dirname, `${command}.ts`);
  const child = spawn(process.execPath, [...process.execArgv, file, ...args], { stdio: "inherit" });
  const passOn = (signal: NodeJS.Signals) => void child.kill(signal);
  process.on("SIGTERM", passOn).on("SIGINT", passOn);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      process.off("SIGTERM", passOn).off("SIGINT", passOn);
      resolve(code ?? 1);
    });
  });
}

process.exitCode = await main().catch((error: unknown) => usageError(error, usage));
