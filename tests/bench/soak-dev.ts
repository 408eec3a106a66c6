import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { usageError } from "#cli/options.ts";
import { say } from "#cli/terminal.ts";
import { openFolder } from "#archive/folder.ts";
import { sourceFilesIn } from "#archive/source-file.ts";
import { generateArchive } from "./generate.ts";
import { memoryOfTree } from "./memory.ts";

const usage = `npm run bench:dev -- [--pieces NUMBER] [--edits NUMBER] [--seed NUMBER] [--search]

  --pieces NUMBER  how many pieces to generate and serve (1000)
  --edits NUMBER   how many edits to make, each when the one before is served (100)
  --seed NUMBER    the same seed, the same archive, whose bodies are in the cache the second time (1)
  --search         ask for search first, so that the index follows the edits too`;

const port = 4700;

/** An address of each kind of page, and a file. */
const addresses = (
  "/ /archive/ /topics/ /topics/topics-0/ /timeline/ /map/ /on-this-day/ /on-this-day/01-01/ /a-z/ /about/ /1950/ " +
  "/1950-01/ /feed.xml"
).split(" ");

/** Generates an archive, serves it as it is worked on, and prints how long pages and edits take and what memory is held. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      pieces: { type: "string", default: "1000" },
      edits: { type: "string", default: "100" },
      seed: { type: "string", default: "1" },
      search: { type: "boolean", default: false },
      help: { type: "boolean", short: "h" },
    },
  });
  const [pieces = 0, edits = 0, seed = 0] = [values.pieces, values.edits, values.seed].map(Number);
  if (values.help || !(pieces >= 1) || !(edits >= 1) || !Number.isInteger(seed)) {
    say(usage);
    return values.help ? 0 : 2;
  }
  const root = await mkdtemp(join(tmpdir(), "dateline-bench-"));
  let server: ChildProcess | undefined;
  try {
    await generateArchive({ root, pieces, seed });
    const start = performance.now();
    server = spawn(process.execPath, ["src/cli/dev.ts", "--content", root, "--port", String(port)], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const site = await addressOf(server);
    say(`ready after ${seconds(performance.now() - start)} s`);
    await soak({ root, site, edits, search: values.search, memory: memoryOfTree(server.pid ?? 0) });
    return 0;
  } finally {
    server?.kill();
    await rm(root, { recursive: true, force: true });
  }
}

function addressOf(server: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    server.stdout?.on("data", (part: Buffer) => {
      said += String(part);
      const [, address] = /The archive is at (\S+)\//.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    server.on("exit", () => reject(new Error(`The server ended:\n${said}`)));
  });
}

interface Soak {
  root: string;
  /** The address of the archive without a slash at its end. */
  site: string;
  edits: number;
  search: boolean;
  /** The memory held now, in bytes; undefined where the system doesn't tell. */
  memory(): number | undefined;
}

async function soak({ root, site, edits, search, memory }: Soak): Promise<void> {
  const sourceFiles = await sourceFilesIn(await openFolder(root));
  const pieces = sourceFiles.flatMap(({ file, frontmatter }) =>
    frontmatter.data ? [{ file: join(root, file), ...frontmatter.data }] : [],
  );
  const addressOfPiece = (index: number) => {
    const piece = pieces[index % pieces.length];
    return `/${piece?.published.slice(0, 4)}/${piece?.slug}/`;
  };
  for (const address of [addressOfPiece(0), addressOfPiece(1), ...addresses]) {
    const start = performance.now();
    const { status } = await get(site, address);
    say(`${seconds(performance.now() - start).padStart(7)} s  ${status} ${address}`);
  }
  if (search) {
    const start = performance.now();
    for (const address of ["/search/", "/search/facts.bin"]) await get(site, address);
    say(`search after ${seconds(performance.now() - start)} s`);
  }
  const report = () => {
    const held = memory();
    return held === undefined ? "" : `memory ${Math.round(held / 1e6)} MB`;
  };
  say(`before the edits: ${report()}`);
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    // Far apart, so that each is of another year.
    const index = (edit * 7919) % pieces.length;
    const { file = "" } = pieces[index] ?? {};
    const text = `Edited for the ${edit}th time`;
    const before = await readFile(file, "utf8");
    const start = performance.now();
    await writeFile(file, before.replace(/^title: .*(\n .*)*/m, `title: ${text}`));
    while (!(await (await get(site, addressOfPiece(index))).text()).includes(text)) await wait(10);
    times.push(performance.now() - start);
    if ((edit + 1) % Math.ceil(edits / 10) === 0)
      say(
        `${edit + 1} edits: median ${seconds(share(times, 0.5))} s, p90 ${seconds(share(times, 0.9))} s, ${report()}`,
      );
  }
}

function get(site: string, address: string): Promise<Response> {
  return fetch(site + address);
}

/** The time that a share of the times are at most. */
function share(times: readonly number[], part: number): number {
  return times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? 0;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}

process.exitCode = await main().catch((error: unknown) => usageError(error, usage));
