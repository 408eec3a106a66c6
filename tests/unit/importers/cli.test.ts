import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const top = join(import.meta.dirname, "../../..");
const capture = join(top, "tests/fixtures/importers/page-with-summary/capture.txt");
const folder = mkdtempSync(join(tmpdir(), "dateline-"));

afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  return spawnSync(process.execPath, [join(top, "src/cli/import.ts"), ...args], { cwd: folder, encoding: "utf8" });
}

describe("the import command", () => {
  test("prints a row for every line, writes the JSON report and exits 0", () => {
    const { status, stdout, stderr } = run(capture, "--out", "archive", "--report", "report.json");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("added 2001-05-03-a pieces/2001/2001-05-03-will-the-harbour-freeze-this-winter.md");
    expect(stdout).toContain("17 lines: 1 dateline, 8 blank, 1 readingTime, 1 title, 1 summary, 1 body, 1 dropped");
    const [report] = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
    expect(report.blocks.map(({ line }: { line: number }) => line)).toEqual(
      Array.from({ length: 17 }, (_, index) => index + 1),
    );
  });

  test("exits 1 with the finding on stderr", () => {
    const { status, stderr } = run("missing.txt");
    expect(status).toBe(1);
    expect(stderr).toMatch(/^error capture-unreadable missing\.txt\n/);
  });

  test.each([[["--unknown"]], [[]]])("exits 2 with the usage for the call %j", (args) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain("Usage: npm run import");
  });

  test("explains itself", () => {
    expect(run("--help")).toMatchObject({ status: 0, stderr: "" });
  });
});
