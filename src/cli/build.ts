import { parseArgs } from "node:util";
import { hasErrors } from "#checks/finding.ts";
import { formatFindings } from "#checks/reporters/text.ts";
import { countPieces } from "#piece/count.ts";
import { exitOnSignals } from "#publish/at-exit.ts";
import { buildArchive } from "#publish/build.ts";
import type { Shard } from "#publish/shards/shard.ts";
import { archiveOptions, folderFrom, siteFlags, usageError, WrongCommand } from "./options.ts";
import { progressLine } from "./progress.ts";
import { complain, say } from "./terminal.ts";
import { today } from "./today.ts";

const usage = `npm run build -- [--content DIR] [--out DIR] [--base /sub/] [--origin URL] [--shard 3/8 | --join DIR...]

  --content DIR  the archive folder (content)
  --out DIR      where the site goes (dist): a folder that is new, empty or a site that a build made; what a host keeps
                 there (.git, .nojekyll, .well-known, CNAME) stays
  --base /sub/   the path that the site is published under; beats site.yaml
  --origin URL   scheme and host that it is published at; beats site.yaml
  --shard 3/8    make the third of eight parts of the site, for one of eight machines, with nothing that needs all parts
  --join DIR...  put the site together from the folders of all its parts, and make the rest`;

/** Builds an archive into a site. Exit code 1 if nothing was built, 2 if the command is wrong, 128 and more if it was stopped. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      ...archiveOptions,
      out: { type: "string", default: "dist" },
      shard: { type: "string" },
      join: { type: "string", multiple: true },
    },
    allowPositionals: true,
  });
  if (values.help) {
    say(usage);
    return 0;
  }
  const out = folderFrom("--out", values.out);
  const content = folderFrom("--content", values.content);
  const shard = values.shard === undefined ? undefined : shardFrom(values.shard);
  const shards = foldersToJoin(values.join, positionals);
  if (shard && shards)
    throw new WrongCommand("--shard makes a part of a site and --join puts all together; use one of them.");
  exitOnSignals();
  const { show: progress, end } = progressLine(process.stderr);
  const order = { content, out, flags: siteFlags(values), today: today(), shard, shards, progress };
  const { findings, pieces, times } = await buildArchive(order).finally(end);
  if (findings.length > 0) complain(formatFindings(findings));
  if (hasErrors(findings)) {
    complain(`Nothing was built; ${values.out} is as it was.`);
    return 1;
  }
  if (times.length === 0) {
    say(`Nothing has changed; ${values.out} is up to date, with ${countPieces(pieces)} of ${values.content}.`);
    return 0;
  }
  const seconds = times.map(({ stage, milliseconds }) => `${stage} ${(milliseconds / 1000).toFixed(1)} s`);
  say(
    shard
      ? `Shard ${shard.number} of ${shard.count} of ${values.content} is in ${values.out} (${seconds.join(", ")}).`
      : `${countPieces(pieces)} of ${values.content} published to ${values.out} (${seconds.join(", ")}).`,
  );
  return 0;
}

/** A shard as it is written on the command line, `3/8`. */
function shardFrom(text: string): Shard {
  const [, number = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (number < 1 || number > count)
    throw new WrongCommand(`--shard ${text} is no shard; write 3/8 for the third of eight.`);
  return { number, count };
}

/** The folders after `--join`; undefined where it isn't there. */
function foldersToJoin(named: readonly string[] | undefined, others: readonly string[]): string[] | undefined {
  if (!named && others.length > 0) throw new WrongCommand(`${others[0]} belongs to no option.`);
  return named && [...named, ...others].map((folder) => folderFrom("--join", folder));
}

process.exitCode = await main().catch((error: unknown) => usageError(error, usage));
