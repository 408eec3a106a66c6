import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { ArchiveFolder } from "./folder.ts";

/**
 * SHA-256 of captures, in hexadecimal, by their path; undefined where there is no such file, or none that can be read.
 * @param captures paths inside content/captures/
 */
export async function captureHashes(
  folder: Pick<ArchiveFolder, "made">,
  captures: readonly string[],
): Promise<Map<string, string | undefined>> {
  const hashes = new Map<string, string | undefined>();
  for (const capture of captures) {
    const hash = await folder.made(posix.join("captures", capture), (bytes) =>
      createHash("sha256").update(bytes).digest("hex"),
    );
    hashes.set(capture, hash);
  }
  return hashes;
}
