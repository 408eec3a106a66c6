import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { vocabularySchemas } from "#piece/vocabulary.ts";

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

describe("beginning an archive", () => {
  test("writes one with which nothing is wrong, and says what comes next", () => {
    const begun = run("new-archive", "mine", "--name", "Mine", "--language", "fr");
    expect(begun).toMatchObject({ status: 0, stderr: "" });
    expect(begun.stdout).toMatch(/^mine is begun:\n {2}site\.yaml\n/);
    expect(begun.stdout).toContain("See it with: npm start -- --content mine");
    expect(JSON.parse(run("check", "--content", "mine", "--json").stdout)).toMatchObject([{ code: "no-ledger" }]);
  });

  test("takes a folder that holds a repository and nothing else", () => {
    mkdirSync(join(folder, "mine/.git"), { recursive: true });
    expect(run("new-archive", "mine")).toMatchObject({ status: 0, stderr: "" });
  });

  test("leaves a folder alone that holds anything", () => {
    mkdirSync(join(folder, "mine"));
    writeFileSync(join(folder, "mine/notes.txt"), "mine");
    expect(run("new-archive", "mine")).toEqual({
      status: 1,
      stdout: "",
      stderr: `${join(folder, "mine")} isn't empty; name a folder that is new or empty.\n`,
    });
    expect(existsSync(join(folder, "mine/site.yaml"))).toBe(false);
  });

  test("says all that is wrong with its settings, and begins nothing", () => {
    expect(run("new-archive", "mine", "--base", "sub", "--language", "not a language")).toEqual({
      status: 1,
      stdout: "",
      stderr:
        "--base must begin and end with a slash, such as / or /archive/.\n" +
        "--language is not a language tag: write en, fr or sr-Latn.\n",
    });
    expect(existsSync(join(folder, "mine"))).toBe(false);
  });

  test("shows how it is meant where no folder or more than one is named", () => {
    expect(run("new-archive")).toMatchObject({
      status: 2,
      stdout: expect.stringMatching(/^npm run new-archive -- DIR/),
    });
    expect(run("new-archive", "one", "two")).toMatchObject({ status: 2 });
  });
});

describe("the schemas of an archive", () => {
  test("are where each file that it begins with names them", () => {
    run("new-archive", "mine");
    for (const name of ["site", ...Object.keys(vocabularySchemas)]) {
      const [, schema = ""] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(read(`mine/${name}.yaml`)) ?? [];
      expect(JSON.parse(read(join("mine", schema)))).toMatchObject({ type: "object" });
    }
  });

  test("are renewed by a command", () => {
    run("new-archive", "mine");
    const file = "mine/.schemas/topics.schema.json";
    const schema = read(file);
    writeFileSync(join(folder, file), "{}");
    expect(run("schema", "--content", "mine")).toEqual({
      status: 0,
      stdout: `The schemas are in ${join("mine", ".schemas")}.\n`,
      stderr: "",
    });
    expect(read(file)).toBe(schema);
  });
});

function read(file: string): string {
  return readFileSync(join(folder, file), "utf8");
}
