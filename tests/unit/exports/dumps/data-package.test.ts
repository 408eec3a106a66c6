import { expect, test } from "vitest";
import { dataPackage, dumpFiles } from "#exports/dumps/data-package.ts";
import { archiveFiles } from "#exports/citations/files.ts";
import type { Piece } from "#piece/piece.ts";
import { archive, piece } from "../recorded-pieces.ts";

const files = dumpFiles.map((file, index) => ({ ...file, bytes: index, sha256: `${index}`.padStart(64, "a") }));
const made = (pieces: Piece[] = [piece()], site = archive.site) => JSON.parse(dataPackage(site, pieces, files));

test("names each file once, with its length and hash", () => {
  const { resources } = made();
  expect(resources.map(({ path }: { path: string }) => path)).toEqual([
    "archive.jsonl.gz",
    "archive.csv",
    ...archiveFiles.map(({ ending }) => `archive.${ending}`),
    "permalinks.tsv",
  ]);
  for (const [index, { name, bytes, hash }] of resources.entries()) {
    // The pattern of the first version of the format; the second asks for less.
    expect(name).toMatch(/^[-a-z0-9._]+$/);
    expect([bytes, hash]).toEqual([index, `sha256:${`${index}`.padStart(64, "a")}`]);
  }
  expect(new Set(resources.map(({ name }: { name: string }) => name)).size).toBe(resources.length);
});

test("describes the archive", () => {
  expect(made([piece({ source: { name: "The Ebb" } }), piece({ source: { name: "The Ebb" } })])).toMatchObject({
    name: "quay-and-harbour",
    title: "Quay & Harbour",
    homepage: "https://quay.example/sub/",
    licenses: [{ path: "https://licence.example/by/" }],
    sources: [{ title: "The Ebb" }],
  });
  expect(made([piece()])).not.toHaveProperty("sources");
  expect(made([], { ...archive.site, name: "漢" }).name).not.toBe("");
});

test("says who answers questions", () => {
  expect(made()).not.toHaveProperty("contributors");
  expect(made([piece()], { ...archive.site, contact: "me@quay.example" }).contributors).toEqual([
    { title: "Quay & Harbour", email: "me@quay.example", roles: ["contact"] },
  ]);
});

test("has another version exactly when a text is another", () => {
  const version = (...texts: string[]) => made(texts.map((text) => ({ ...piece(), version: text }))).version;
  expect(version("a", "b")).toBe(version("a", "b"));
  expect(new Set([version("a", "b"), version("a", "c"), version("a"), version()]).size).toBe(4);
});
