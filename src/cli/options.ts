import { resolve } from "node:path";
import { UnreadableError } from "#archive/folder.ts";
import { formatFindings } from "#checks/reporters/text.ts";
import { unreadableFinding } from "#checks/unreadable.ts";
import { ownMachine } from "#publish/serve/server.ts";
import type { SiteFlags } from "#piece/settings.ts";
import { complain } from "./terminal.ts";

/** The options that every command on an archive folder takes. */
export const archiveOptions = {
  content: { type: "string", default: "content" },
  base: { type: "string" },
  origin: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** The settings among the options. */
export function siteFlags({ base, origin }: { base?: string | undefined; origin?: string | undefined }): SiteFlags {
  return { ...(base === undefined ? {} : { base }), ...(origin === undefined ? {} : { origin }) };
}

/** A command line that can't be meant; usageError tells the usage with it. */
export class WrongCommand extends Error {}

/**
 * A folder that an option names, as an absolute path.
 * @param option its name, such as `--out`
 * @throws Error, as usageError takes it, if nothing is named: a shell variable that isn't set would be the folder in which
 *   the command runs
 */
export function folderFrom(option: string, text: string): string {
  if (text.trim() === "") throw new WrongCommand(`${option} is empty; name a folder.`);
  return resolve(text);
}

/**
 * Says what went wrong, with the usage if it was the command line.
 * @returns the exit code: 2 for a wrong command line, 1 for anything else
 */
export function usageError(error: unknown, usage: string): number {
  if (error instanceof UnreadableError) {
    complain(formatFindings(error.unreadable.map(unreadableFinding), Infinity));
    return 1;
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const message = error instanceof Error ? error.message : String(error);
  if (!code.startsWith("ERR_PARSE_ARGS_") && !(error instanceof WrongCommand)) {
    complain(message);
    return 1;
  }
  complain(`${message}\n\n${usage}`);
  return 2;
}

/** The options of every command that serves. */
export const serverOptions = {
  port: { type: "string", default: "4321" },
  host: { type: "string", default: ownMachine },
} as const;

/**
 * The port that was asked for.
 * @throws RangeError if it is none
 */
export function portFrom(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new RangeError(`--port ${text} is not a port: write a number from 1 to 65535.`);
  return port;
}
