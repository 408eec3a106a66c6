import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { readTaken } from "#archive/taken.ts";
import type { Finding } from "#checks/finding.ts";
import { toCapture } from "./capture.ts";
import { faultOf } from "./fault.ts";
import { toHolding, type Holding } from "./holding.ts";
import type { Capture, Draft, Importer } from "./importer.ts";
import { planImport, type Plan } from "./plan.ts";
import { empty, idTaken, notAccepted, notWritten, unreadable, unsound } from "./refusals.ts";
import { importers } from "./registry.ts";
import { obstacleTo, readIfThere, writePiece } from "./write-piece.ts";

/** What became of one capture that was imported. */
export interface Import {
  capture: Capture;
  /** The importer that read it. */
  importer: Importer;
  draft: Draft;
  plan: Plan;
  /** Whether the piece that the archive has of this capture was edited since; it was then left as it is. */
  edited: boolean;
}

/** How captures are imported. */
export interface IntakeOptions {
  /** The archive folder. */
  root: string;
  /** Whether a different piece in the place of an imported one gives way. */
  replace: boolean;
  /** Decide and check everything, write nothing. */
  dryRun: boolean;
}

/**
 * Imports captures into an archive, one after the other; one that fails doesn't stop the next.
 * @param paths the captures' files
 * @throws UnreadableError if something of the archive can't be read; nothing was imported then
 */
export async function importCaptures(
  paths: readonly string[],
  options: IntakeOptions,
): Promise<{ imports: Import[]; findings: Finding[] }> {
  const { sourceFiles, ids: taken } = await readTaken(options.root);
  let holdings = sourceFiles.map(toHolding);
  const imports: Import[] = [];
  const findings: Finding[] = [];
  for (const path of paths) {
    const result = await importCapture(path, holdings, taken, options);
    if ("code" in result) {
      findings.push(result);
      continue;
    }
    imports.push(result);
    // The next capture meets this piece as if it had been there, in a dry run too.
    const { action, before, file, frontmatter } = result.plan;
    if (action === "unchanged") continue;
    taken.add(frontmatter.id);
    holdings = [...holdings.filter((holding) => holding.file !== before), toHolding({ file, raw: frontmatter })];
  }
  return { imports, findings };
}

async function importCapture(
  path: string,
  holdings: readonly Holding[],
  taken: ReadonlySet<string>,
  { root, replace, dryRun }: IntakeOptions,
): Promise<Import | Finding> {
  const capture = await readCapture(path);
  if ("code" in capture) return capture;
  const attempts = importers.map((importer) => ({ importer, ...importer.accepts(capture) }));
  const importer = attempts.find(({ accepted }) => accepted)?.importer;
  if (!importer)
    return notAccepted(path, capture, {
      lacks: attempts.flatMap(({ lacks }) => lacks),
      reads: importers.map(({ reads }) => reads),
    });
  const draft = importer.parse(capture);
  const plan = planImport(draft, capture, importer.format, holdings, taken, replace);
  if ("taken" in plan) return idTaken(path, plan.taken, replace);
  try {
    if (plan.action === "unchanged") {
      const text = await readIfThere(join(root, plan.file));
      return { capture, importer, draft, plan, edited: text !== undefined && text.toString("utf8") !== plan.text };
    }
    const fault = faultOf(plan, draft.blocks, importer.textOf(capture));
    if (fault) return unsound(path, fault);
    const obstacle = await obstacleTo(root, plan, capture);
    if (obstacle) return obstacle;
    if (!dryRun) await writePiece(root, plan, capture);
    return { capture, importer, draft, plan, edited: false };
  } catch (error) {
    return notWritten(path, error);
  }
}

async function readCapture(path: string): Promise<Capture | Finding> {
  try {
    const capture = toCapture(basename(path), await readFile(path));
    return capture.text.trim() === "" ? empty(path) : capture;
  } catch (error) {
    return unreadable(path, error);
  }
}
