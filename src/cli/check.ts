import { parseArgs } from "node:util";
import { hasErrors } from "#checks/finding.ts";
import { formatFindingsAsJson } from "#checks/reporters/json.ts";
import { formatFindings } from "#checks/reporters/text.ts";
import { countPieces } from "#piece/count.ts";
import { checkedBefore } from "#publish/last-check.ts";
import { archiveOptions, folderFrom, siteFlags, usageError } from "./options.ts";
import { say } from "./terminal.ts";
import { today } from "./today.ts";

const usage = `npm run check -- [--content DIR] [--base /sub/] [--origin URL] [--json] [--links]

  --content DIR  the archive folder (content)
  --base /sub/   the path that the site is published under; beats site.yaml
  --origin URL   scheme and host that it is published at; beats site.yaml
  --json         the findings as a JSON array
  --links        asks every link to another site whether something is there (this needs the network, and takes a second
                 a link of the same host), and writes what it saw into links.tsv of the archive folder, from which pages
                 say when a link was last seen; stopped with Ctrl-C, it keeps what it saw until then. A dead link
                 (404, 410, no such host) is an error unless its reference has an archived copy; one that has moved,
                 refuses or fails is a note.`;

/** Checks an archive without building it. Exit code 1 if it has errors, 2 if the command is wrong, 130 if it was stopped. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      ...archiveOptions,
      json: { type: "boolean", default: false },
      links: { type: "boolean", default: false },
    },
  });
  if (values.help) {
    say(usage);
    return 0;
  }
  const order = { content: folderFrom("--content", values.content), flags: siteFlags(values), today: today() };
  const stop = new AbortController();
  // Not only once: npm hands on the signal that the terminal has sent already.
  if (values.links) for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop.abort());
  const { findings, pieces } = values.links
    ? await (await checker()).checkFolderWithLinks(order, stop.signal)
    : await checkedBefore(order, async () => (await checker()).checkFolder(order));
  if (values.json) say(formatFindingsAsJson(findings));
  else say(formatFindings(findings) || `${countPieces(pieces)} of ${values.content} checked; nothing found.`);
  if (stop.signal.aborted) return 130;
  return hasErrors(findings) ? 1 : 0;
}

/** What reads and checks takes half a second to load, which is saved where nothing has changed. */
function checker() {
  return import("#publish/check-folder.ts");
}

process.exitCode = await main().catch((error: unknown) => usageError(error, usage));
