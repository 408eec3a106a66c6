import { readArchive, type Archive } from "#archive/archive.ts";
import { writeLinkStatuses, type LinkStatuses } from "#archive/link-statuses.ts";
import { inOrder } from "#checks/in-order.ts";
import { checkLinksOut } from "#checks/links-out/check-links-out.ts";
import { checkArchive } from "#checks/registry.ts";
import { renderedFolder } from "#outputs/caches.ts";
import type { InputsOrder } from "./inputs.ts";
import type { Checked } from "./last-check.ts";

/** Reads an archive folder and checks it. */
export async function checkFolder(order: InputsOrder): Promise<Checked> {
  const { archive, findings } = await readAndCheck(order);
  return { findings, pieces: archive.loadedPieces.length };
}

/**
 * The same, and asks every link to another site; what was seen is kept in the archive folder.
 * @param stop ends the asking
 */
export async function checkFolderWithLinks(order: InputsOrder, stop: AbortSignal): Promise<Checked> {
  const { archive, findings } = await readAndCheck(order);
  const keep = (linkStatuses: LinkStatuses) => writeLinkStatuses(archive.root, linkStatuses);
  const { today } = order;
  const asking = { today, pause: 1000, patience: 20_000, stop, keep, keepEvery: 10_000 };
  const all = [...findings, ...(await checkLinksOut(archive, asking))];
  return { findings: all.sort(inOrder), pieces: archive.loadedPieces.length };
}

async function readAndCheck({
  content,
  flags,
  today,
}: InputsOrder): Promise<Pick<Checked, "findings"> & { archive: Archive }> {
  const archive = await readArchive(content, flags, renderedFolder);
  return { archive, findings: checkArchive(archive, today) };
}
