import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readArchive } from "#archive/archive.ts";
import { bodiesFile } from "#archive/collections.ts";
import type { BodyConnections } from "#views/connections.ts";
import { writeHandoff } from "#publish/handoff.ts";

const small = join(import.meta.dirname, "../../fixtures/archives/small");
let folder: string;
let bodies: Record<string, BodyConnections>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dateline-"));
  const handoff = join(folder, "archive.json");
  writeHandoff(await readArchive(small, {}, join(folder, "rendered")), handoff);
  bodies = JSON.parse(readFileSync(bodiesFile(handoff), "utf8")) as Record<string, BodyConnections>;
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the bodies of all published pieces stand beside the handoff, and nothing else does", () => {
  const ids = [
    "1787-10-a",
    "1787-a",
    "1787-b",
    "1788-06-a",
    "1999-05-02-a",
    "1999-b",
    "2001-05-02-a",
    "2001-05-02-b",
    "2001-07-01-a",
  ];
  expect(Object.keys(bodies).sort()).toEqual(ids);
  expect(readdirSync(folder).sort()).toEqual([
    "archive.json",
    "bodies.json",
    "last-seen.json",
    "recorded.json",
    "rendered",
  ]);
});

test("a body hands over what it cites and its words", () => {
  expect(bodies["2001-05-02-a"]?.citations).toEqual([
    {
      piece: "1787-10-a",
      fragment: "p1",
      at: "p1s3",
      sentence: "A link to the first quay and to the archive.",
    },
  ]);
  expect(bodies["1787-10-a"]?.terms).toContainEqual(["granite", 1]);
});
