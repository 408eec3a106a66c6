import { parseArgs } from "node:util";
import { writeSchemas } from "#new-archive/new-archive.ts";
import { schemasFolder } from "#new-archive/schema-line.ts";
import { join } from "node:path";
import { archiveOptions, folderFrom, usageError } from "./options.ts";
import { say } from "./terminal.ts";

const usage = `npm run schema -- [--content DIR]

  --content DIR  the archive folder (content)

Writes the JSON Schemas of pieces, settings and vocabularies into .schemas/ of the archive folder, replacing those that are
there. Editors complete and check a YAML file by them if its first line is, for topics.yaml:

  # yaml-language-server: $schema=.schemas/topics.schema.json`;

/** Writes the schemas of an archive's files. Exit code 2 if the command is wrong. */
async function main(): Promise<void> {
  const { content, help } = archiveOptions;
  const { values } = parseArgs({ options: { content, help } });
  if (values.help) {
    say(usage);
    return;
  }
  await writeSchemas(folderFrom("--content", values.content));
  say(`The schemas are in ${join(values.content, schemasFolder)}.`);
}

await main().catch((error: unknown) => {
  process.exitCode = usageError(error, usage);
});
