import { join } from "node:path";
import { parseArgs } from "node:util";
import { newPiece } from "#archive/new-piece.ts";
import { isMoment } from "#piece/dates.ts";
import { entryId, line } from "#piece/schema.ts";
import { archiveOptions, folderFrom, usageError } from "./options.ts";
import { say } from "./terminal.ts";
import { today } from "./today.ts";

const usage = `npm run new -- "Title" [--date DATE] [--slug SLUG] [--content DIR]

  --date DATE    its date, such as 2004-04-06 or 1787-10 (today)
  --slug SLUG    the last part of its address (made from the title)
  --content DIR  the archive folder (content)`;

/** Begins a piece as a draft. Exit code 1 if it can't be begun, 2 if the command is wrong. */
async function main(): Promise<number> {
  const { content, help } = archiveOptions;
  const { values, positionals } = parseArgs({
    options: { content, help, date: { type: "string" }, slug: { type: "string" } },
    allowPositionals: true,
  });
  const [title, ...others] = positionals;
  if (values.help || title === undefined || title.trim() === "" || others.length > 0) {
    say(usage);
    return values.help ? 0 : 2;
  }
  const titleProblem = line.safeParse(title).error?.issues[0]?.message;
  if (titleProblem) throw new Error(`The title ${titleProblem}.`);
  const published = values.date ?? today();
  if (!isMoment(published))
    throw new Error(`--date ${published} is not a date that exists: write 2004-04-06, 1787-10 or 1787.`);
  const slugProblem = values.slug === undefined ? undefined : entryId.safeParse(values.slug).error?.issues[0]?.message;
  if (slugProblem) throw new Error(`--slug ${values.slug} ${slugProblem}.`);
  const file = await newPiece(folderFrom("--content", values.content), {
    title: title.trim(),
    published,
    slug: values.slug,
  });
  say(`${join(values.content, file)} is begun. Write its text, then take out draft: true.`);
  return 0;
}

process.exitCode = await main().catch((error: unknown) => usageError(error, usage));
