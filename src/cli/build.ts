import { parseArgs } from "node:util";
import { hasErrors } from "#checks/finding.ts";
import { formatFindings } from "#checks/reporters/text.ts";
import { countPieces } from "#piece/count.ts";
import { exitOnSignals } from "#publish/at-exit.ts";
import { buildArchive } from "#publish/build.ts";
import { archiveOptions, folderFrom, siteFlags, usageError } from "./options.ts";
import { complain, say } from "./terminal.ts";
import { today } from "./today.ts";

const usage = `npm run build -- [--content DIR] [--out DIR] [--base /sub/] [--origin URL]

  --content DIR  the archive folder (content)
  --out DIR      where the site goes (dist): a folder that is new, empty or a site that a build made; what a host keeps
                 there (.git, .nojekyll, .well-known, CNAME) stays
  --base /sub/   the path that the site is published under; beats site.yaml
  --origin URL   scheme and host that it is published at; beats site.yaml`;

/** Builds an archive into a site. Exit code 1 if nothing was built, 2 if the command is wrong, 128 and more if it was stopped. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { ...archiveOptions, out: { type: "string", default: "dist" } } });
  if (values.help) {
    say(usage);
    return 0;
  }
  const out = folderFrom("--out", values.out);
  const content = folderFrom("--content", values.content);
  exitOnSignals();
  const { findings, pieces, times } = await buildArchive({ content, out, flags: siteFlags(values), today: today() });
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
  say(`${countPieces(pieces)} of ${values.content} published to ${values.out} (${seconds.join(", ")}).`);
  return 0;
}

process.exitCode = await main().catch((error: unknown) => usageError(error, usage));
