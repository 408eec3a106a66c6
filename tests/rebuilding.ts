import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { say } from "#cli/terminal.ts";
import { changes, type Change } from "./rebuilding/changes.ts";
import { runCommand } from "./site/command.ts";
import { hashesOf } from "./site/files.ts";

const usage = `npm run rebuilding -- [--builds NUMBER] [--seed NUMBER]

Changes an archive at random, builds it over the last site and once from nothing, and compares the two sites byte by byte.

  --builds NUMBER  how many times (100)
  --seed NUMBER    the same seed, the same changes (1)`;

const { values } = parseArgs({
  options: {
    builds: { type: "string", default: "100" },
    seed: { type: "string", default: "1" },
    help: { type: "boolean", short: "h" },
  },
});
const [builds, seed] = [Number(values.builds), Number(values.seed)];

const changing = fc.array(
  fc.record({ change: fc.constantFrom(...changes, ledgerRecords()), number: fc.integer({ min: 0, max: 27 }) }),
  { minLength: 1, maxLength: 4 },
);

/** What was published is recorded, so that later changes make redirects; done by the command, after the others. */
function ledgerRecords(): Change {
  return { name: "the ledger records", make: () => {} };
}

async function campaign(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-rebuilding-"));
  const [content, out, fresh, before] = ["content", "dist", "fresh", "before"].map((name) => join(folder, name)) as [
    string,
    string,
    string,
    string,
  ];
  let [compared, refused, different] = [0, 0, 0];
  try {
    cpSync(join(import.meta.dirname, "fixtures/archives/small"), content, { recursive: true });
    await runCommand("build", ["--content", content, "--out", out]);
    for (const made of fc.sample(changing, { numRuns: builds, seed })) {
      rmSync(before, { recursive: true, force: true });
      cpSync(content, before, { recursive: true });
      for (const { change, number } of made) change.make({ content, out }, number);
      if (made.some(({ change }) => change.name === ledgerRecords().name))
        await runCommand("ledger", ["--content", content]);
      const { code, output } = await runCommand("build", ["--content", content, "--out", out]);
      const names = made.map(({ change, number }) => `${change.name} (${number})`).join("; ");
      if (code !== 0) {
        refused += 1;
        say(`Refused after: ${names}\n${output}`);
        rmSync(content, { recursive: true });
        cpSync(before, content, { recursive: true });
        continue;
      }
      rmSync(fresh, { recursive: true, force: true });
      const outcome = await runCommand("build", ["--content", content, "--out", fresh]);
      if (outcome.code !== 0) throw new Error(`Only the build from nothing fails after: ${names}\n${outcome.output}`);
      const [again, anew] = [hashesOf(out), hashesOf(fresh)];
      const files = Object.keys({ ...again, ...anew }).filter((file) => again[file] !== anew[file]);
      compared += 1;
      if (files.length > 0) different += 1;
      if (files.length > 0) say(`Different after: ${names}\n  ${files.slice(0, 20).join("\n  ")}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  say(`${compared} sites compared, ${different} different; ${refused} changes refused by the checks.`);
  return different === 0 && compared > 0 ? 0 : 1;
}

if (values.help || ![builds, seed].every(Number.isInteger)) {
  say(usage);
  process.exitCode = values.help ? 0 : 2;
} else process.exitCode = await campaign();
