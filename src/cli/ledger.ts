import { parseArgs } from "node:util";
import { readArchive } from "#archive/archive.ts";
import { mendedByLedger } from "#checks/ledger.ts";
import { checkArchive } from "#checks/registry.ts";
import { formatFindings } from "#checks/reporters/text.ts";
import { accountOf } from "#ledger/account.ts";
import { appendRows } from "#ledger/append.ts";
import { compare } from "#ledger/comparison.ts";
import { toLedger } from "#ledger/ledger.ts";
import { header } from "#ledger/row.ts";
import { updateOf } from "#ledger/update.ts";
import { renderedFolder } from "#publish/workspace.ts";
import { archiveOptions, folderFrom, usageError } from "./options.ts";
import { complain, say } from "./terminal.ts";
import { today } from "./today.ts";

const usage = `npm run ledger -- [--content DIR] [--dry-run]

  --content DIR  the archive folder (content)
  --dry-run      say what would be recorded, and write nothing`;

/** Records what an archive publishes. Exit code 1 if an address would be broken for good, 2 if the command is wrong. */
async function main(): Promise<number> {
  const { content, help } = archiveOptions;
  const options = { content, help, "dry-run": { type: "boolean", default: false } } as const;
  const { values } = parseArgs({ options });
  if (values.help) {
    say(usage);
    return 0;
  }
  const root = folderFrom("--content", values.content);
  const archive = await readArchive(root, {}, renderedFolder);
  const findings = checkArchive(archive);
  const errors = findings.filter(({ code, severity }) => severity === "error" && !mendedByLedger.has(code));
  if (errors.length > 0) {
    complain(`${formatFindings(errors)}\nNothing was recorded.`);
    return 1;
  }
  // Once recorded, a change may not be seen to lack its day any more.
  const unsaid = findings.filter(({ code }) => code === "unsaid-revision");
  if (unsaid.length > 0) complain(formatFindings(unsaid));
  const comparison = compare(archive, archive.ledger ?? toLedger(`${header}\n`));
  const rows = updateOf(comparison, today());
  if (!values["dry-run"] && rows.length > 0) await appendRows(root, rows);
  say(accountOf(comparison, archive.ledger, rows, values["dry-run"]));
  return 0;
}

process.exitCode = await main().catch((error: unknown) => usageError(error, usage));
