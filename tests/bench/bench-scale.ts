import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { generateArchive } from "./generate.ts";
import { runBuild } from "./run-build.ts";
import { usageError } from "#cli/options.ts";
import { say } from "#cli/terminal.ts";

const usage = `npm run bench:scale -- [--pieces NUMBER] [--seed NUMBER]

  --pieces NUMBER  how many pieces to generate and build (1000)
  --seed NUMBER    the same seed, the same archive (from the clock, so that no body is in the cache)`;

/** Generates an archive, builds it twice, and prints what each stage took and made. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      pieces: { type: "string", default: "1000" },
      seed: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
  });
  const pieces = Number(values.pieces);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  if (values.help || !Number.isInteger(pieces) || pieces < 1 || !Number.isInteger(seed)) {
    say(usage);
    return values.help ? 0 : 2;
  }
  const folder = await mkdtemp(join(tmpdir(), "dateline-bench-"));
  const [content, out] = [join(folder, "content"), join(folder, "dist")];
  try {
    const start = performance.now();
    await generateArchive({ root: content, pieces, seed });
    say(`${pieces} pieces generated with seed ${seed} in ${seconds(performance.now() - start)} s.`);
    for (const round of ["first build", "again, nothing changed"]) {
      const { times, peakMemory, indexerMemory } = await runBuild(content, out);
      const index = await measure(join(out, "pagefind"));
      const all = await measure(out);
      say(`\n${round}\nstage  seconds  files  megabytes`);
      for (const { stage, milliseconds } of times) {
        const made = {
          read: undefined,
          plan: undefined,
          pages: { files: all.files - index.files, bytes: all.bytes - index.bytes },
          files: undefined,
          check: undefined,
          index,
        }[stage];
        say(
          [
            stage.padEnd(5),
            seconds(milliseconds).padStart(8),
            String(made?.files ?? "").padStart(6),
            megabytes(made?.bytes).padStart(10),
          ].join(" "),
        );
      }
      say(`peak memory: build ${megabytes(peakMemory)} MB, indexer ${megabytes(indexerMemory)} MB`);
    }
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string): Promise<{ files: number; bytes: number }> {
  if (!existsSync(folder)) return { files: 0, bytes: 0 };
  let [files, bytes] = [0, 0];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    files += 1;
    bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return { files, bytes };
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? "" : (bytes / 2 ** 20).toFixed(1);
}

process.exitCode = await main().catch((error: unknown) => usageError(error, usage));
