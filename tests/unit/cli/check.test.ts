import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Finding } from "#checks/finding.ts";
import { formatFindings } from "#checks/reporters/text.ts";

const command = join(import.meta.dirname, "../../../src/cli/check.ts");

let folder: string;
/** The ledger of the archive that each test begins with. */
let ledger: string | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-"));
  write("site.yaml", "name: A\nbase: /a/\n");
  write("pieces/one.md", "---\nid: 2004-04-06-a\ntitle: One\npublished: 2004-04-06\n---\n\nText.\n");
  ledger ??= newLedger();
  write("permalinks.tsv", ledger);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, "content", file)), { recursive: true });
  writeFileSync(join(folder, "content", file), text);
}

function newLedger(): string {
  spawnSync(process.execPath, [join(command, "../ledger.ts")], { cwd: folder });
  return readFileSync(join(folder, "content/permalinks.tsv"), "utf8");
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

/** An archive with something wrong in several files, among it a note. */
function spoil(): void {
  write("pieces/two.md", "---\nid: 2004-04-06-a\ntitel: Two\npublished: 2004-02-30\n---\n\n[x](#nowhere)\n");
  write("pieces/three.md", "No frontmatter.\n");
  write("pieces/notes.txt", "Notes.\n");
  write("topics.yaml", "- not\n- a map\n");
}

describe("checking an archive", () => {
  test("that is as it was tells the same again, and exits alike", () => {
    spoil();
    const first = run();
    expect(first.status).toBe(1);
    expect(run()).toEqual(first);
    const json = run("--json");
    write("pieces/three.md", "---\nid: 2004-04-06-c\ntitle: Three\npublished: 2004-04-06\n---\n\nText.\n");
    expect(JSON.parse(run("--json").stdout)).not.toEqual(JSON.parse(json.stdout));
    expect(json.status).toBe(1);
  });

  test("that is sound says so and exits 0", () => {
    expect(run()).toEqual({ status: 0, stdout: "1 piece of content checked; nothing found.\n", stderr: "" });
    expect(run("--json")).toEqual({ status: 0, stdout: "[]\n", stderr: "" });
  });

  test("that has no more than notes exits 0 with them", () => {
    rmSync(join(folder, "content/site.yaml"));
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toBe(
      [
        "note no-settings site.yaml",
        "  There is no site.yaml; the archive has no name of its own yet.",
        "  Add one with name, tagline, origin, base, language and rights.",
        "0 errors, 1 note\n",
      ].join("\n"),
    );
  });

  test("that has errors exits 1 with each at its place", () => {
    spoil();
    const { status, stdout, stderr } = run();
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const rows = stdout.split("\n").filter((row) => /^(error|note) /.test(row));
    expect(rows).toEqual([
      "note not-markdown pieces/notes.txt",
      "error no-frontmatter pieces/three.md:1:1",
      "error missing-field pieces/two.md:2:1",
      "error duplicate-id pieces/two.md:2:5",
      "error unknown-key pieces/two.md:3:1",
      "error impossible-date pieces/two.md:4:12",
      "error dangling-fragment pieces/two.md:7:1",
      "error invalid-value topics.yaml:1:1",
    ]);
    expect(stdout).toContain('published "2004-02-30" is not a date that exists.');
    expect(stdout).toContain("titel is not a field.\n  Did you mean title?");
    expect(stdout).toMatch(/\n7 errors, 1 note\n$/);
  });

  test("finds the same whether it is told in text or in JSON", () => {
    spoil();
    const text = run();
    const json = run("--json");
    const findings = JSON.parse(json.stdout) as Finding[];
    expect(findings).toHaveLength(8);
    expect(`${formatFindings(findings)}\n`).toBe(text.stdout);
    expect(json.status).toBe(text.status);
  });

  test("in another folder is a matter of --content", () => {
    const { status, stdout } = run("--content", "elsewhere");
    expect(status).toBe(1);
    expect(stdout).toContain("error no-pieces pieces\n  There is no piece to publish.\n");
    expect(run("--content", join(folder, "content")).status).toBe(0);
  });
});

describe("settings", () => {
  test.each(["", "# nothing yet\n"])("may be a file that says nothing: %j", (text) => {
    write("site.yaml", text);
    expect(run()).toMatchObject({ status: 0, stdout: "1 piece of content checked; nothing found.\n" });
  });

  test("that are no map are told so", () => {
    write("site.yaml", "- name\n");
    expect(run().stdout).toBe(
      [
        "error invalid-value site.yaml:1:1",
        "  This is not a map of fields.",
        "  Write each as its name, a colon and its value.",
        "1 error, 0 notes\n",
      ].join("\n"),
    );
  });

  test("that are wrong are mended by flags", () => {
    write("site.yaml", "base: wrong\n");
    expect(run().stdout).toContain('error invalid-value site.yaml:1:7\n  base "wrong" is not valid.');
    expect(run("--base", "/right/").status).toBe(0);
  });

  test.each([
    ["with the setting in the file", "base: /a/\norigin: https://a.example\n"],
    ["without it in the file", "name: A\n"],
  ])("given wrong as flags are the command line's fault, %s", (_, text) => {
    write("site.yaml", text);
    expect(run("--base", "sub", "--origin", "a.example")).toEqual({
      status: 1,
      stdout: [
        "error invalid-value command line",
        '  origin "a.example" is not a web address.',
        "  Begin with https:// and write no spaces.",
        "error invalid-value command line",
        '  base "sub" is not valid.',
        "  It must begin and end with a slash, such as / or /archive/.",
        "2 errors, 0 notes\n",
      ].join("\n"),
      stderr: "",
    });
  });
});

test("a map written as one text is told so where it stands", () => {
  write(
    "pieces/two.md",
    "---\nid: 2004-04-06-b\ntitle: Two\npublished: 2004-04-06\nseries: open-door\nreferences: [A Treaty]\n---\n\nText.\n",
  );
  expect(run().stdout).toBe(
    [
      "error invalid-value pieces/two.md:5:9",
      '  series "open-door" is not a map of fields.',
      "  Write each as its name, a colon and its value.",
      "error invalid-value pieces/two.md:6:14",
      '  references › 1 "A Treaty" is not a map of fields.',
      "  Write each as its name, a colon and its value.",
      "2 errors, 0 notes\n",
    ].join("\n"),
  );
});

test("--help explains every option and checks nothing", () => {
  const { status, stdout, stderr } = run("--help", "--content", "elsewhere");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  for (const option of ["--content DIR", "--base /sub/", "--origin URL", "--json", "--links"])
    expect(stdout).toContain(`\n  ${option} `);
});

test.each([[["--wrong"]], [["extra"]], [["--base"]]])("%j is answered with the usage and exit code 2", (args) => {
  const { status, stdout, stderr } = run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain("npm run check -- [--content DIR]");
});
