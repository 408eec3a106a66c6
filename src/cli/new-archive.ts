import { parseArgs } from "node:util";
import { newArchive } from "#new-archive/new-archive.ts";
import { parseSite } from "#piece/settings.ts";
import { folderFrom, usageError } from "./options.ts";
import { say } from "./terminal.ts";
import { today } from "./today.ts";

const usage = `npm run new-archive -- DIR [--name NAME] [--origin URL] [--base /sub/] [--language TAG]

  DIR             the folder of the new archive: it doesn't exist yet or is empty
  --name NAME     its name (Archive)
  --origin URL    scheme and host that it will be published at (http://localhost:4321)
  --base /sub/    the path that it will be published under (/)
  --language TAG  the language of its pieces, such as en, fr or sr-Latn (en)

Everything else is explained in site.yaml of the new folder.`;

/** Begins an archive. Exit code 1 if it can't be begun, 2 if the command is wrong. */
async function main(): Promise<number> {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    options: { name: text, origin: text, base: text, language: text, help: { type: "boolean", short: "h" } },
    allowPositionals: true,
  });
  const { help, ...settings } = values;
  const [folder, ...others] = positionals;
  if (help || folder === undefined || others.length > 0) {
    say(usage);
    return help ? 0 : 2;
  }
  const root = folderFrom("DIR", folder);
  const issues = parseSite(settings, {}).error?.issues ?? [];
  if (issues.length > 0)
    throw new Error(issues.map(({ path, message }) => `--${path.join(".")} ${message}.`).join("\n"));
  const files = await newArchive({ root, settings, day: today() });
  say(`${folder} is begun:\n${files.map((file) => `  ${file}\n`).join("")}
See it with: npm start -- --content ${folder}
README.md in it says how it is edited.`);
  return 0;
}

process.exitCode = await main().catch((error: unknown) => usageError(error, usage));
