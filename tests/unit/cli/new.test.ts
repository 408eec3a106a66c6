import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { only } from "../../beside.ts";

const cli = join(import.meta.dirname, "../../../src/cli");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(cli, `${command}.ts`), ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const begin = (...args: string[]) => run("new", "--content", "archive", ...args);
const pieces = () =>
  existsSync(join(folder, "archive")) ? readdirSync(join(folder, "archive"), { recursive: true }) : [];

describe("beginning a piece", () => {
  test("says where it is and what comes next", () => {
    const file = join("archive", "pieces/2004/2004-04-06-the-riots-a-year-on.md");
    expect(begin("The Riots, a Year On", "--date", "2004-04-06")).toEqual({
      status: 0,
      stdout: `${file} is begun. Write its text, then take out draft: true.\n`,
      stderr: "",
    });
    expect(readFileSync(join(folder, file), "utf8")).toBe(
      "---\nid: 2004-04-06-a\ntitle: The Riots, a Year On\nslug: the-riots-a-year-on\ndraft: true\npublished: 2004-04-06\n---\n\n",
    );
  });

  test("needs no date: it is today's", () => {
    const before = new Date();
    const { stdout } = begin("T");
    const days = [before, new Date()].map((now) => {
      const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
      return local.toISOString().slice(0, 10);
    });
    expect(days.map((day) => join("archive", `pieces/${day.slice(0, 4)}/${day}-t.md`))).toContain(
      stdout.split(" is begun")[0],
    );
  });

  test("makes a draft that the checks have nothing against", () => {
    mkdirSync(join(folder, "archive/pieces"), { recursive: true });
    writeFileSync(join(folder, "archive/site.yaml"), "name: A\n");
    writeFileSync(
      join(folder, "archive/pieces/one.md"),
      "---\nid: 2004-04-06-a\ntitle: One\npublished: 2004-04-06\n---\n\nText.\n",
    );
    run("ledger", "--content", "archive");
    for (const title of ["  Two: # a 'reply' & \"more\"  ", "True", "1787", "- x", "*Three*"])
      expect(begin("--date", "2004-04-06", "--", title)).toMatchObject({ status: 0, stderr: "" });
    expect(begin("三", "--slug", "three", "--date", "1787-10")).toMatchObject({ status: 0, stderr: "" });
    expect(run("check", "--content", "archive")).toEqual({
      status: 0,
      stdout: "7 pieces of archive checked; nothing found.\n",
      stderr: "",
    });
  });

  test("twice under one title is refused, and a slug gives the second an address", () => {
    begin("One", "--date", "2004-04-06");
    expect(begin("One!", "--date", "2004-05-01")).toEqual({
      status: 1,
      stdout: "",
      stderr: "pieces/2004/2004-04-06-one.md has the address /2004/one/ already; give another one with --slug.\n",
    });
    expect(begin("One!", "--date", "2004-05-01", "--slug", "one-more").status).toBe(0);
  });
});

describe("a piece that can't be begun leaves no file", () => {
  test.each([
    [["北京"], 'No address can be made of the letters of "北京"; give one with --slug.\n'],
    [
      ["T", "--date", "2004-04-31"],
      "--date 2004-04-31 is not a date that exists: write 2004-04-06, 1787-10 or 1787.\n",
    ],
    [["T", "--date", "today"], "--date today is not a date that exists: write 2004-04-06, 1787-10 or 1787.\n"],
    [["T", "--slug", "Not/Ok"], "--slug Not/Ok is not an id: use lower-case letters, digits and hyphens.\n"],
    [["T", "--slug", "../up"], "--slug ../up is not an id: use lower-case letters, digits and hyphens.\n"],
    [["Two\nlines"], "The title must be one line.\n"],
  ])("for %j, with exit code 1 and the reason", (args, stderr) => {
    expect(begin(...args)).toEqual({ status: 1, stdout: "", stderr });
    expect(pieces()).toEqual([]);
  });
});

const limits = only(process.platform !== "win32", "way to limit the size of files");

test("a piece that there is no room for on the disk leaves no file", limits, () => {
  // A limit on the size of files stands for a full disk.
  const command = `ulimit -f 0; exec "${process.execPath}" "${join(cli, "new.ts")}" T --date 2004-04-06 --content archive`;
  const { status, stderr } = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^pieces\/2004\/2004-04-06-t\.md can't be written; no piece was created: E[A-Z]+: /);
  expect(pieces().map(String).toSorted()).toEqual(["pieces", join("pieces", "2004")]);
});

describe("a command line that is wrong", () => {
  test.each([[[]], [["  "]], [["Two", "Titles"]]])(
    "as with the titles %j is answered with the usage and exit code 2",
    (args) => {
      const { status, stdout } = begin(...args);
      expect(status).toBe(2);
      expect(stdout).toMatch(/^npm run new -- "Title" \[--date DATE\] \[--slug SLUG\] \[--content DIR\]\n/);
      expect(pieces()).toEqual([]);
    },
  );

  test("in an option says so as well", () => {
    const { status, stdout, stderr } = begin("T", "--dat", "2004-04-06");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^Unknown option '--dat'/);
    expect(stderr).toContain('npm run new -- "Title"');
    expect(pieces()).toEqual([]);
  });
});

test.each(["--help", "-h"])("%s explains every option and begins nothing", (flag) => {
  const { status, stdout, stderr } = begin("T", flag);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  for (const option of ["--date DATE", "--slug SLUG", "--content DIR"]) expect(stdout).toContain(`\n  ${option} `);
  expect(pieces()).toEqual([]);
});
