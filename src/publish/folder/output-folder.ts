import { lstatSync, readdirSync, realpathSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import type { Finding } from "#checks/finding.ts";
import { putInOrder } from "./exchange.ts";
import { hostFiles } from "./host-files.ts";
import { isWithin } from "./is-within.ts";
import { hold, type Release } from "../lock.ts";
import { projectRoot } from "../workspace.ts";

/**
 * The file by which builds know a folder again as a site that one of them made. Its name has no dot in front, since hosts and
 * copies drop such files.
 */
export const markerFile = "built-by-dateline.txt";

/** What it says to a person who finds it. */
export const markerText = `Dateline built the site in this folder. The next build deletes everything in this folder except
what a host keeps (${hostFiles.join(", ")}); keep nothing of your own here.
`;

/** What belongs to the project itself, in its folder; so does everything hidden. */
const ownFolders = new Set(["content", "node_modules", "public", "src", "tests"]);

/** What a command makes of a folder, and the file by which it knows such a folder again. */
export interface Made {
  what: string;
  file: string;
}

const site: Made = { what: "a site", file: markerFile };

/**
 * Claims the folder that a build is to fill, and puts in order what a build that was killed left there: no other build can
 * have it meanwhile, and it is absent, empty but for host files, or marked as what the build makes. Nothing in it is touched.
 * @param out the folder, as an absolute path
 * @param content the archive folder, as an absolute path
 * @param made what the build makes
 * @returns the way to let go of it, or why it can't be had
 */
export async function claimOutput(out: string, content: string, made = site): Promise<Release | Finding> {
  try {
    const misplaced = misplacedOutput(out, content);
    if (misplaced) return refusal("unsafe-output", out, misplaced, "Name another folder with --out, such as dist.");
    const release = await hold(`output\0${realPath(out)}`);
    if (!release)
      return refusal(
        "busy-output",
        out,
        "Another build is writing to this folder.",
        "Wait until it ends, or name another folder.",
      );
    putInOrder(out);
    if (mayBeReplaced(out, made.file)) return release;
    await release();
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    return refusal("unsafe-output", out, `It can't be used: ${error.message}.`, "Name another folder with --out.");
  }
  return refusal(
    "unmarked-output",
    out,
    `It isn't empty and has no ${made.file}, so it isn't known to be ${made.what} that may be replaced.`,
    "Name another folder with --out, or empty this one if nothing in it is needed.",
  );
}

/** Why no site may go to a place; undefined where one may. */
function misplacedOutput(out: string, content: string): string | undefined {
  const kind = lstatSync(out, { throwIfNoEntry: false });
  if (kind?.isSymbolicLink()) return "It is a symbolic link.";
  if (kind && !kind.isDirectory()) return "It is not a folder.";
  const [place, archive, project] = [realPath(out), realPath(content), realPath(projectRoot)];
  if (isWithin(place, archive)) return "It is the archive folder, or lies in it.";
  if (isWithin(archive, place)) return "It holds the archive folder.";
  if (isWithin(project, place)) return "It holds Dateline itself.";
  const [folder = ""] = relative(project, place).split(sep);
  if (isWithin(place, project) && (ownFolders.has(folder) || folder.startsWith(".")))
    return `It lies in ${folder}, which belongs to Dateline itself.`;
  return undefined;
}

function mayBeReplaced(out: string, marker: string): boolean {
  const stat = lstatSync(out, { throwIfNoEntry: false });
  if (!stat) return true;
  const names = readdirSync(out).filter((name) => !hostFiles.includes(name));
  return names.length === 0 || (names.includes(marker) && lstatSync(join(out, marker)).isFile());
}

/** Where a path leads once links are followed, though its last parts may not be there yet. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    const parent = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== "ENOENT" || parent === path) throw error;
    return join(realPath(parent), basename(path));
  }
}

function refusal(code: string, file: string, message: string, fix: string): Finding {
  return { code, severity: "error", file, message, fix };
}
