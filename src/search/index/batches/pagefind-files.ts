import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";

/** Stands before the content of Pagefind's own files, by which it knows them. */
export const signature = "pagefind_dcd";

/** What a file of Pagefind's index holds. */
export function contentOf(file: Uint8Array): Buffer {
  return gunzipSync(file).subarray(signature.length);
}

/** The hash by which Pagefind names files, some 40 digits: SHA-1 with no zeros before the second digit of a byte. */
export function hashOf(content: Uint8Array): string {
  return Array.from(createHash("sha1").update(content).digest(), (byte) => byte.toString(16)).join("");
}

/** So many digits of a hash are a name, unless another file has it. */
const digits = 7;

/**
 * Names files by their hashes as Pagefind does: as short as they are still different, the first of two the shorter.
 * @param language stands before them
 */
export function namesOf(language: string, hashes: readonly string[]): string[] {
  const names = new Set<string>();
  for (const hash of hashes) {
    let length = digits;
    while (names.has(`${language}_${hash.slice(0, length)}`) && length < hash.length) length += 1;
    names.add(`${language}_${hash.slice(0, length)}`);
  }
  return [...names];
}
