import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { readArchive } from "#archive/archive.ts";
import { hasErrors } from "#checks/finding.ts";
import { checkArchive } from "#checks/registry.ts";
import { formatFindingsAsJson } from "#checks/reporters/json.ts";
import { formatFindings } from "#checks/reporters/text.ts";
import { countPieces } from "#piece/count.ts";
import { renderedFolder } from "#publish/workspace.ts";
import { archiveOptions, siteFlags, usageError } from "./options.ts";

const usage = `npm run check -- [--content DIR] [--base /sub/] [--origin URL] [--json]

  --content DIR  the archive folder (content)
  --base /sub/   the path that the site is published under; beats site.yaml
  --origin URL   scheme and host that it is published at; beats site.yaml
  --json         the findings as a JSON array`;

/** Checks an archive without building it. Exit code 1 if it has errors, 2 if the command is wrong. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { ...archiveOptions, json: { type: "boolean", default: false } } });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const archive = await readArchive(resolve(values.content), siteFlags(values), renderedFolder);
  const findings = checkArchive(archive);
  if (values.json) console.log(formatFindingsAsJson(findings));
  else console.log(formatFindings(findings) || `${countPieces(archive.readings.length)} checked; nothing found.`);
  return hasErrors(findings) ? 1 : 0;
}

process.exitCode = await main().catch((error: unknown) => usageError(error, usage));
