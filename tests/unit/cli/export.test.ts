import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-"));
  cpSync(join(root, "tests/fixtures/engine-exports/french/archive"), join(folder, "content"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "src/cli/export.ts"), ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("what was exported is told with the commands that make an index of it", () => {
  writeFileSync(join(folder, "content/site.yaml"), "search: {endpoint: https://find.example/papers/_search}\n");
  const { status, stdout } = run("--opensearch");
  expect(status).toBe(0);
  const [told, asked, none, define, load, end] = stdout.split("\n");
  expect(told).toBe("1 piece exported to export: mappings.json and 1 bulk file, 1 MB.");
  expect([asked, none, end]).toEqual([
    'To make an index of them, where each bulk file is answered with {"errors":false} if all of it went in:',
    "",
    "",
  ]);
  const send = "curl --fail-with-body -H 'Content-Type: application/json'";
  expect(define).toBe(`${send} -X PUT --data-binary '@export/mappings.json' 'https://find.example/papers'`);
  expect(load).toBe(
    `for file in export/bulk-*.ndjson; do ${send} --data-binary "@$file" 'https://find.example/papers/_bulk?filter_path=errors'; done`,
  );
});

test("with errors in the archive, nothing is exported", () => {
  writeFileSync(join(folder, "content/site.yaml"), "search: {endpoint: http://find.example/papers/_search}\n");
  const { status, stdout, stderr } = run("--opensearch", "--out", "there");
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("error invalid-value site.yaml:1:");
  expect(stderr).toContain("Nothing was exported; there is as it was.");
});

test("a call that names nothing to export is wrong", () => {
  const { status, stderr } = run();
  expect(status).toBe(2);
  expect(stderr).toMatch(/^Name what to export: --opensearch\.\n\nnpm run export -- /);
});
