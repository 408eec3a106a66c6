import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommand } from "./command.ts";
import { hashesOf } from "./files.ts";

const piece = (id: string, fields: string, body = "Words of a body.") =>
  `---\nid: ${id}\ntitle: Piece ${id}\npublished: 2001-01-01\n${fields}---\n\n${body}\n`;

const failures: [string, Record<string, string>, string[]][] = [
  [
    "an unknown key",
    { "a.md": piece("2001-01-01-a", "topcis: [tides]\n") },
    ["unknown-key pieces/a.md:5:1", "Did you mean topics?"],
  ],
  [
    "an unknown id",
    { "a.md": piece("2001-01-01-a", "topics: [tidse]\n") },
    ["unknown-id pieces/a.md:5:10", "Did you mean tides?"],
  ],
  [
    "a date that isn't",
    { "a.md": piece("2001-01-01-a", "revised: 2001-02-29\n") },
    ["impossible-date pieces/a.md:5:10"],
  ],
  [
    "an id given twice",
    { "a.md": piece("2001-05-02-a", "") },
    ["duplicate-id pieces/a.md:2:5", "pieces/2001/everything.md"],
  ],
  [
    "an address given twice",
    { "a.md": piece("2001-01-01-a", "slug: every-field\n") },
    ["duplicate-slug pieces/a.md:5:7"],
  ],
  [
    "a dangling link",
    { "a.md": piece("2001-01-01-a", "", "See [it](piece:1999-a).") },
    ["dangling-piece pieces/a.md:7:5"],
  ],
  ["an empty body", { "a.md": piece("2001-01-01-a", "", "") }, ["empty-body pieces/a.md"]],
  [
    "errors in several files",
    { "a.md": piece("2001-01-01-a", "topcis: []\n"), "b.md": piece("2001-01-01-b", "kind: rumour\n") },
    ["unknown-key pieces/a.md:5:1", "unknown-id pieces/b.md:5:7", "2 errors"],
  ],
];

describe("a build that fails", () => {
  let folder: string;
  let out: string;
  let before: Record<string, string>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "dateline-failures-"));
    out = join(folder, "dist");
    cpSync("tests/fixtures/archives/small", join(folder, "content"), { recursive: true });
    const { code, output } = await runCommand("build", ["--content", join(folder, "content"), "--out", out]);
    if (code !== 0) throw new Error(output);
    before = hashesOf(out);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(failures)("on %s says so and leaves the last site as it was", async (name, files, texts) => {
    const content = join(folder, name.replaceAll(/\W/g, "-"));
    cpSync(join(folder, "content"), content, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(content, "pieces", file), text);
    const { code, output } = await runCommand("build", ["--content", content, "--out", out]);
    expect(code).toBe(1);
    for (const text of texts) expect(output).toContain(text);
    expect(output).toContain("Nothing was built");
    expect(hashesOf(out)).toEqual(before);
    expect(readdirSync(folder).filter((entry) => entry.startsWith("."))).toEqual([]);
    const check = await runCommand("check", ["--content", content, "--json"]);
    expect(check.code).toBe(1);
    expect(JSON.parse(check.output)).toContainEqual(expect.objectContaining({ severity: "error" }));
  });

  test("on a folder that isn't there says so", async () => {
    const { code, output } = await runCommand("build", ["--content", join(folder, "nowhere"), "--out", out]);
    expect(code).toBe(1);
    expect(output).toContain("There is no piece to publish.");
    expect(hashesOf(out)).toEqual(before);
  });

  test("on an unknown option prints the usage", async () => {
    const { code, output } = await runCommand("build", ["--contents", "x"]);
    expect(code).toBe(2);
    expect(output).toContain("npm run build -- [--content DIR]");
  });

  test("on a base that can't be says so", async () => {
    const { code, output } = await runCommand("build", [
      "--content",
      join(folder, "content"),
      "--out",
      out,
      "--base",
      "sub",
    ]);
    expect(code).toBe(1);
    expect(output).toContain("must begin and end with a slash");
    expect(hashesOf(out)).toEqual(before);
  });
});
