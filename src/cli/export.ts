import { join } from "node:path";
import { parseArgs } from "node:util";
import { hasErrors } from "#checks/finding.ts";
import { formatFindings } from "#checks/reporters/text.ts";
import { countPieces, formatNumber } from "#piece/count.ts";
import { exitOnSignals } from "#publish/at-exit.ts";
import { exportForEngine, mappingsFile } from "#publish/search/export-for-engine.ts";
import { archiveOptions, folderFrom, siteFlags, usageError, WrongCommand } from "./options.ts";
import { complain, say } from "./terminal.ts";
import { today } from "./today.ts";

const usage = `npm run export -- --opensearch [--content DIR] [--out DIR] [--base /sub/] [--origin URL]

  --opensearch   files from which OpenSearch or Elasticsearch makes an index of all published pieces: ${mappingsFile},
                 which defines it, and bulk-0001.ndjson and so on, of at most 50 MB each
  --content DIR  the archive folder (content)
  --out DIR      where the files go (export): a folder that is new, empty or an earlier export, which is replaced
  --base /sub/   the path that the site is published under; beats site.yaml
  --origin URL   scheme and host that it is published at; beats site.yaml`;

/** Exports an archive for a search engine. Exit code 1 if nothing was written, 2 if the command is wrong. */
async function main(): Promise<number> {
  const opensearch = { type: "boolean", default: false } as const;
  const { values } = parseArgs({
    options: { ...archiveOptions, opensearch, out: { type: "string", default: "export" } },
  });
  if (values.help) {
    say(usage);
    return 0;
  }
  if (!values.opensearch) throw new WrongCommand("Name what to export: --opensearch.");
  const out = folderFrom("--out", values.out);
  const content = folderFrom("--content", values.content);
  exitOnSignals();
  const result = await exportForEngine({ content, out, flags: siteFlags(values), today: today() });
  if (result.findings.length > 0) complain(formatFindings(result.findings));
  if (hasErrors(result.findings)) {
    complain(`Nothing was exported; ${values.out} is as it was.`);
    return 1;
  }
  const { pieces, bulkFiles, bytes, endpoint } = result;
  const files = `${mappingsFile} and ${formatNumber(bulkFiles.length)} bulk ${bulkFiles.length === 1 ? "file" : "files"}`;
  say(`${countPieces(pieces)} exported to ${values.out}: ${files}, ${formatNumber(Math.ceil(bytes / 1e6))} MB.`);
  say(
    `To make an index of them, where each bulk file is answered with {"errors":false} if all of it went in:\n\n${loading(values.out, endpoint)}`,
  );
  return 0;
}

/** The commands that make an index of an export, for an address at which an archive's readers ask an engine. */
function loading(out: string, endpoint = "https://search.example.org/archive/_search"): string {
  const index = endpoint.replace(/\/_search$/, "");
  const send = "curl --fail-with-body -H 'Content-Type: application/json'";
  return [
    `${send} -X PUT --data-binary '@${join(out, mappingsFile)}' '${index}'`,
    `for file in ${join(out, "bulk-*.ndjson")}; do ${send} --data-binary "@$file" '${index}/_bulk?filter_path=errors'; done`,
  ].join("\n");
}

process.exitCode = await main().catch((error: unknown) => usageError(error, usage));
