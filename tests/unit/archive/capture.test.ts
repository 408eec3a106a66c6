import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { captureHashes } from "#archive/capture.ts";
import { openFolder } from "#archive/folder.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dateline-"));
  mkdirSync(join(root, "captures/2004"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

test("captures are known by the SHA-256 of their bytes, and those that aren't there by its absence", async () => {
  writeFileSync(join(root, "captures/2004/abc.txt"), "abc");
  writeFileSync(join(root, "captures/empty.bin"), "");
  writeFileSync(join(root, "captures/bytes.bin"), Buffer.from([0xff, 0x0d, 0x0a]));
  expect(
    await captureHashes(await openFolder(root), [
      "2004/abc.txt",
      "empty.bin",
      "bytes.bin",
      "missing.txt",
      "./2004//abc.txt",
    ]),
  ).toEqual(
    new Map([
      ["2004/abc.txt", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
      ["empty.bin", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
      ["bytes.bin", expect.stringMatching(/^[0-9a-f]{64}$/)],
      ["missing.txt", undefined],
      ["./2004//abc.txt", expect.stringMatching(/^ba7816bf/)],
    ]),
  );
});

test("bytes that only differ in a line end are another file", async () => {
  writeFileSync(join(root, "captures/unix"), "a\n");
  writeFileSync(join(root, "captures/windows"), "a\r\n");
  const hashes = await captureHashes(await openFolder(root), ["unix", "windows"]);
  expect(hashes.get("unix")).not.toBe(hashes.get("windows"));
});

test("an archive that names no captures needs none", async () => {
  expect(await captureHashes(await openFolder(join(root, "nowhere")), [])).toEqual(new Map());
});
