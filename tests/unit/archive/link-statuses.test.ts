import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openFolder } from "#archive/folder.ts";
import {
  formatLinkStatuses,
  parseLinkStatuses,
  linkStatusesIn,
  writeLinkStatuses,
  type LinkStatuses,
} from "#archive/link-statuses.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-linkStatuses-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const some: LinkStatuses = new Map([
  ["https://b.example/", { status: "ENOTFOUND" }],
  ["https://a.example/x?y=1", { seen: "2020-01-01", status: "200" }],
]);

test("are a sorted table, and nothing else stays in the folder", async () => {
  await writeLinkStatuses(folder, some);
  expect(readdirSync(folder)).toEqual(["links.tsv"]);
  expect(readFileSync(join(folder, "links.tsv"), "utf8")).toBe(
    "address\tseen\tstatus\nhttps://a.example/x?y=1\t2020-01-01\t200\nhttps://b.example/\t\tENOTFOUND\n",
  );
  expect(await linkStatusesIn(await openFolder(folder))).toEqual(some);
});

test("are none where there is no file", async () => {
  expect(await linkStatusesIn(await openFolder(folder))).toEqual(new Map());
});

test("are read past lines that are none, with any line ends", () => {
  const text = "address\tseen\tstatus\r\n\r\nno address\t2020-01-01\t200\r\nhttps://a.example/\t2020-02-31\t200\r\n";
  expect(parseLinkStatuses(`${text}https://b.example/\t2020-02-28\t404\r\n`)).toEqual(
    new Map([["https://b.example/", { seen: "2020-02-28", status: "404" }]]),
  );
});

test("come back as they were written", () => {
  const linkStatus = fc.record(
    { seen: fc.constantFrom("2004-04-06", "1999"), status: fc.constantFrom("200", "timeout") },
    { requiredKeys: ["status"] },
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: fc.constantFrom("\t", "\n", "\r", " ", "#", "%", "é", "a") }), linkStatus)),
      (pairs) => {
        const linkStatuses = new Map(pairs.map(([text, each]) => [new URL(`https://a.example/${text}`).href, each]));
        expect(parseLinkStatuses(formatLinkStatuses(linkStatuses))).toEqual(linkStatuses);
      },
    ),
  );
});
