import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkedBefore, type Checked } from "#publish/last-check.ts";

let folder: string;
/** How often it was checked. */
let checks: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-last-check-"));
  checks = 0;
  write("site.yaml", "name: A\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(join(folder, "pieces"), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const found: Checked = {
  findings: [{ code: "no-ledger", severity: "note", file: "permalinks.tsv", message: "A.", fix: "B." }],
  pieces: 1,
};
const order = () => ({ content: folder, flags: {}, today: "2026-11-29" });
const check = async () => {
  checks += 1;
  return found;
};

test("what nothing has changed of is not checked again, and the findings are the same", async () => {
  expect(await checkedBefore(order(), check)).toEqual(found);
  expect(await checkedBefore(order(), check)).toMatchObject(found);
  expect(checks).toBe(1);
});

test.each([
  ["a file has other bytes", () => write("site.yaml", "name: B\n"), {}],
  ["a file is new", () => write("pieces/one.md", "---\n---\n"), {}],
  ["a file has gone", () => rmSync(join(folder, "site.yaml")), {}],
  ["a setting is given", () => {}, { flags: { base: "/a/" } }],
  ["it is another day", () => {}, { today: "2026-11-30" }],
])("it is checked again where %s", async (_, change, other) => {
  await checkedBefore(order(), check);
  change();
  await checkedBefore({ ...order(), ...other }, check);
  expect(checks).toBe(2);
});

test("what was written while it was checked is checked the next time", async () => {
  const written = async () => {
    write("pieces/one.md", "---\n---\n");
    return check();
  };
  await checkedBefore(order(), written);
  rmSync(join(folder, "pieces/one.md"));
  await checkedBefore(order(), check);
  await checkedBefore(order(), check);
  expect(checks).toBe(2);
});

test("where something can't be read, nothing is kept", async () => {
  symlinkSync(join(folder, "site.yaml"), join(folder, "topics.yaml"));
  await checkedBefore(order(), check);
  await checkedBefore(order(), check);
  expect(checks).toBe(2);
});
