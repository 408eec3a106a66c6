import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { usageError } from "#cli/options.ts";
import { say } from "#cli/terminal.ts";
import type { StageTime } from "#publish/stages.ts";
import { generateArchive } from "./generate.ts";
import { buildWithHugo } from "./hugo.ts";
import { watched, type ProcessCost } from "./watched-process.ts";

const usage = `npm run bench:scale -- [--pieces NUMBER] [--seed NUMBER] [--vs hugo]

  --pieces NUMBER  how many pieces to generate and build (1000)
  --seed NUMBER    the same seed, the same archive (from the clock, so that no body is in the cache)
  --vs hugo        build the same pieces with Hugo and Pagefind too, where hugo is installed, and print the ratio`;

/** What is done to the archive before each build. */
const rounds: readonly { name: string; change(content: string): Promise<void> }[] = [
  { name: "first build", change: async () => {} },
  { name: "nothing changed", change: async () => {} },
  {
    name: "one piece edited",
    change: async (content) => {
      const pieces = readdirSync(join(content, "pieces"), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".md"))
        .sort();
      const file = pieces[Math.floor(pieces.length / 2)] ?? "";
      await appendFile(join(content, "pieces", file), "\nOne more paragraph, about the harbour.\n");
    },
  },
  {
    name: "one topic renamed",
    change: async (content) => {
      const file = join(content, "topics.yaml");
      await writeFile(file, readFileSync(file, "utf8").replace(/^ {2}name: .*$/m, "  name: Renamed"));
    },
  },
];

/** Generates an archive, builds it again and again, and prints what each build took and made. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      pieces: { type: "string", default: "1000" },
      seed: { type: "string" },
      vs: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  const pieces = Number(values.pieces);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  const isRight = Number.isInteger(pieces) && pieces > 0 && Number.isInteger(seed);
  if (values.help || !isRight || (values.vs !== undefined && values.vs !== "hugo")) {
    say(usage);
    return values.help ? 0 : 2;
  }
  const folder = await mkdtemp(join(tmpdir(), "dateline-bench-"));
  const [content, out] = [join(folder, "content"), join(folder, "dist")];
  try {
    await generateArchive({ root: content, pieces, seed });
    say(`${pieces} pieces, seed ${seed}`);
    const hugo = values.vs === undefined ? undefined : await againstHugo(content, join(folder, "hugo"));
    for (const { name, change } of rounds) {
      await change(content);
      const script = fileURLToPath(new URL("./build-process.ts", import.meta.url));
      const cost = await watched(process.execPath, ["--max-old-space-size=8192", script, content, out], process.cwd());
      say(`\n${name}: ${totalOf(cost)}${ratioOf(cost, hugo)}`);
      for (const line of stagesOf(JSON.parse(cost.output) as StageTime[])) say(line);
    }
    say(`\n${madeIn(out, pieces)}`);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Builds with Hugo and Pagefind, and says what that took; gives its CPU seconds. */
async function againstHugo(content: string, folder: string): Promise<number | undefined> {
  const { hugo, pagefind } = await buildWithHugo(content, folder);
  say(`\nHugo: ${totalOf(hugo)}\nPagefind of Hugo's pages: ${totalOf(pagefind)}`);
  return hugo.cpu === undefined || pagefind.cpu === undefined ? undefined : hugo.cpu + pagefind.cpu;
}

function totalOf({ wall, cpu, peakMemory }: ProcessCost): string {
  return [
    `${wall.toFixed(1)} s`,
    ...(cpu === undefined ? [] : [`${cpu.toFixed(1)} s of CPU`]),
    ...(peakMemory === undefined ? [] : [`${megabytes(peakMemory)} MB`]),
  ].join(", ");
}

function ratioOf({ cpu }: ProcessCost, hugo: number | undefined): string {
  return cpu === undefined || hugo === undefined
    ? ""
    : `; ${(cpu / hugo).toFixed(2)} times the CPU of Hugo and Pagefind`;
}

/** What the stages took; their CPU is that of the building process, without the indexer. */
function stagesOf(times: readonly StageTime[]): string[] {
  return times.map(({ stage, milliseconds, cpu }) =>
    [stage.padEnd(7), seconds(milliseconds).padStart(8), "s", seconds(cpu).padStart(8), "s of CPU"].join(" "),
  );
}

/** What a site is made of. */
function madeIn(out: string, pieces: number): string {
  const [all, index] = [measure(out), measure(join(out, "pagefind"))];
  return [
    `${all.files} files, ${megabytes(all.bytes)} MB, ${Math.round(all.bytes / pieces)} bytes a piece; `,
    `of these the index ${index.files} files, ${megabytes(index.bytes)} MB; `,
    `the largest folder has ${all.largestFolder} entries`,
  ].join("");
}

function measure(folder: string): { files: number; bytes: number; largestFolder: number } {
  const sum = { files: 0, bytes: 0, largestFolder: 0 };
  if (!existsSync(folder)) return sum;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    sum.files += 1;
    sum.bytes += statSync(join(entry.parentPath, entry.name)).size;
  }
  for (const inFolder of Map.groupBy(entries, ({ parentPath }) => parentPath).values())
    sum.largestFolder = Math.max(sum.largestFolder, inFolder.length);
  return sum;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

function megabytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}

process.exitCode = await main().catch((error: unknown) => usageError(error, usage));
