import { createHash } from "node:crypto";
import { compareText } from "#piece/ordering.ts";
import { isRead, openFolder } from "./folder.ts";

/** So many files are open at a time. */
const atOnce = 200;

/**
 * A hash of all of an archive folder that can make a difference to what is read of it: the names of everything, and the
 * bytes of what is read. Undefined where something can't be read.
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
