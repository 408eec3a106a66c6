import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const cli = join(import.meta.dirname, "../../../src/cli");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-"));
  mkdirSync(join(folder, "content/pieces"), { recursive: true });
  const piece = "---\nid: 2004-04-06-a\ntitle: One\npublished: 2004-04-06\n---\n\nText.\n";
  writeFileSync(join(folder, "content/pieces/one.md"), piece);
  // A folder that can't be listed would do as well, but nothing is denied to the superuser.
  writeFileSync(join(folder, "content/captures"), "A file in place of a folder.");
  writeFileSync(join(folder, "capture.txt"), "A Title\n\n6 April 2004\n\nText of a page.\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

const error =
  "error unreadable captures\n  It is a file where a folder belongs.\n  Rename it, or move it out of the archive folder.\n";
const unchecked = `note not-checked .
  Some files can't be read, so ids, links, figures and the ledger were not checked.
  Run the check again once they can be read.
`;
const unasked = `note links-not-checked links.tsv
  Outgoing links were not checked, since some files can't be read.
  Run the check again once they can be read.
`;

test.each([
  ["new", ["A Title", "--date", "2004-04-06"], `${error}1 error, 0 notes\n`],
  ["import", ["capture.txt"], `${error}1 error, 0 notes\n`],
  ["ledger", [], `${error}1 error, 0 notes\n`],
  ["check", [], `${unchecked}${error}1 error, 1 note\n`],
  ["check", ["--links"], `${unchecked}${error}${unasked}1 error, 2 notes\n`],
  ["build", [], `${unchecked}${error}1 error, 1 note\n`],
])("%s %j does nothing with an archive that can't be read whole, and says why", (command, args, said) => {
  const before = readdirSync(folder, { recursive: true });
  const options = { cwd: folder, encoding: "utf8" } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(cli, `${command}.ts`), ...args], options);
  expect(stdout + stderr).toContain(said);
  expect(status).toBe(1);
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

test("serve takes no base for granted where the settings can't be read", () => {
  mkdirSync(join(folder, "content/site.yaml"));
  const options = { cwd: folder, encoding: "utf8" } as const;
  const { status, stderr } = spawnSync(process.execPath, [join(cli, "serve.ts")], options);
  expect(stderr).toContain("error unreadable site.yaml\n  It is a folder where a file belongs.\n");
  expect(status).toBe(1);
});

test("a file in place of the archive folder is told as that", () => {
  const options = { cwd: folder, encoding: "utf8" } as const;
  const { stdout } = spawnSync(process.execPath, [join(cli, "check.ts"), "--content", "capture.txt"], options);
  expect(stdout).toContain("error unreadable .\n  The archive folder is a file.\n  Name a folder with --content.\n");
});
