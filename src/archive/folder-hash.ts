import { createHash } from "node:crypto";
import { compareText } from "#piece/ordering.ts";
import { isRead, openFolder } from "./folder.ts";

/** The number of files open at a time. */
const atOnce = 200;

/**
 * A hash of an archive folder: the names of everything in it and the bytes of the files that are read. Undefined if
 * something can't be read.
 * @param root the folder, as an absolute path
 */
export async function hashOfFolder(root: string): Promise<string | undefined> {
  const folder = await openFolder(root);
  const entries = [...folder.entries].sort(([a], [b]) => compareText(a, b));
  const hash = createHash("sha256").update(JSON.stringify(entries));
  const files = entries.flatMap(([file, kind]) => (kind === "file" && isRead(file) ? [file] : []));
  for (let start = 0; start < files.length; start += atOnce)
    for (const bytes of await Promise.all(files.slice(start, start + atOnce).map(folder.read)))
      if (bytes) hash.update(createHash("sha256").update(bytes).digest());
  return folder.unreadable.length + folder.unlistable.length > 0 ? undefined : hash.digest("hex");
}
