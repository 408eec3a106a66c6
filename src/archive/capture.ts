import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * SHA-256 of captures, in hexadecimal, by their path; undefined for a file that can't be read.
 * @param captures paths inside content/captures/
 */
export async function captureHashes(
  root: string,
  captures: readonly string[],
): Promise<Map<string, string | undefined>> {
  const hashes = new Map<string, string | undefined>();
  for (const capture of captures) {
    const bytes = await readFile(join(root, "captures", capture)).catch(() => undefined);
    hashes.set(capture, bytes && createHash("sha256").update(bytes).digest("hex"));
  }
  return hashes;
}
