import { describe, expect, test } from "vitest";
import { isBinary, toCapture } from "#importers/capture.ts";

describe("a capture", () => {
  test.each([
    ["utf-8", [0xe2, 0x80, 0x94], "—"],
    ["utf-8", [0xef, 0xbb, 0xbf, 0x61], "a"],
    ["utf-16le", [0xff, 0xfe, 0x14, 0x20], "—"],
    ["utf-16be", [0xfe, 0xff, 0x20, 0x14], "—"],
    ["windows-1252", [0x97, 0x80], "—€"],
  ])("is read as %s", (encoding, bytes, text) => {
    expect(toCapture("a.txt", Uint8Array.from(bytes))).toMatchObject({ encoding, text });
  });

  test("has the SHA-256 of its bytes (FIPS 180-4, example of one block)", () => {
    const sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    expect(toCapture("a.txt", new TextEncoder().encode("abc")).sha256).toBe(sha256);
  });

  test("is binary where it has a NUL", () => {
    expect(isBinary(toCapture("a.pdf", Uint8Array.from([0x25, 0, 0xff])))).toBe(true);
    expect(isBinary(toCapture("a.txt", Uint8Array.from([0x25])))).toBe(false);
  });
});
