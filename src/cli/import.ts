import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { formatFindings } from "#checks/reporters/text.ts";
import { importCaptures } from "#importers/intake.ts";
import { importers } from "#importers/registry.ts";
import { notWritten } from "#importers/refusals.ts";
import { formatReport, formatReportAsJson } from "#importers/report.ts";
import { usageError } from "./options.ts";
import { complain, say } from "./terminal.ts";

const usage = `Usage: npm run import -- FILE... [options]

Turns ${importers.map(({ reads }) => reads).join(" and ")} into pieces of the archive, and says where every part of them went.

  --out DIR           the archive folder (content)
  --replace           let a piece that is in an imported one's place give way
  --dry-run           say what would happen, write nothing to the archive
  --report FILE.json  write the reports there too, as JSON
  --help              print this

Exit code: 0 when all files were imported, 1 when one wasn't, 2 for a wrong call.`;

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => usageError(error, usage));

async function main(args: string[]): Promise<number> {
  const call = readArgs(args);
  if (typeof call === "string") {
    complain(`${call}\n\n${usage}`);
    return 2;
  }
  const { values, positionals } = call;
  if (values.help) {
    say(usage);
    return 0;
  }
  const { "dry-run": dryRun, out: root, replace, report } = values;
  const { imports, findings } = await importCaptures(positionals, { root, replace, dryRun });
  for (const imported of imports) say(`${formatReport(imported, dryRun)}\n`);
  if (report !== undefined) {
    await writeFile(report, formatReportAsJson(imports)).catch((error: unknown) =>
      findings.push(notWritten(report, error)),
    );
  }
  // Every one of them is a file that somebody has to look at, and they are told nowhere else.
  if (findings.length > 0) complain(formatFindings(findings, Infinity));
  return findings.length > 0 ? 1 : 0;
}

/** The call, or what is wrong with it. */
function readArgs(args: string[]) {
  try {
    const options = {
      out: { type: "string", default: "content" },
      replace: { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
      report: { type: "string" },
      help: { type: "boolean", default: false },
    } as const;
    const call = parseArgs({ args, options, allowPositionals: true });
    if (call.values.out.trim() === "") return "--out is empty; name a folder.";
    return call.values.help || call.positionals.length > 0 ? call : "No file was named.";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
