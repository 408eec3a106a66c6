import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "#files/durable-files.ts";
import type { Finding } from "#checks/finding.ts";
import type { Capture } from "./importer.ts";
import type { Plan } from "./plan.ts";
import { captureTaken, fileTaken } from "./refusals.ts";

/**
 * Whether an archive can take a plan's files: `capture-taken` where other bytes have the capture's name,
 * `file-taken` where something that isn't the piece before has the piece's.
 * @param root the archive folder
 */
export async function obstacleTo(root: string, plan: Plan, capture: Capture): Promise<Finding | undefined> {
  const kept = await readIfThere(join(root, plan.capture));
  if (kept && !kept.equals(capture.bytes)) return captureTaken(plan.capture, capture.name);
  if (plan.file === plan.before || !(await readIfThere(join(root, plan.file)))) return undefined;
  return fileTaken(plan.file);
}

/**
 * Writes a piece and its capture into an archive, each whole or not at all. The capture comes first, so that no piece
 * names one that isn't there; a piece that is replaced goes last.
 * @param root the archive folder, which is made where there is none
 */
export async function writePiece(root: string, plan: Plan, capture: Capture): Promise<void> {
  if (!(await readIfThere(join(root, plan.capture)))) await writeWhole(join(root, plan.capture), capture.bytes);
  await writeWhole(join(root, plan.file), plan.text);
  if (plan.before !== undefined && plan.before !== plan.file) await rm(join(root, plan.before));
}

/** A file's bytes; undefined where there is no such file. */
export async function readIfThere(path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
