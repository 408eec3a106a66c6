import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { importCaptures } from "#importers/intake.ts";
import { importers } from "#importers/registry.ts";

const text = `The water will be back in the mills by the end of the summer, the owners say.

Nobody at the upper mills had asked for a plan before the water fell in May.`;
const page = (title: string, extra = "") => `${title}\n\n6 April 2004\n\n${text}\n${extra}`;

let folder: string;
let root: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-"));
  root = join(folder, "archive");
});

afterEach(() => rm(folder, { recursive: true }));

async function save(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function take(paths: string[], options: { replace?: boolean; dryRun?: boolean } = {}) {
  const { imports, findings } = await importCaptures(paths, { root, replace: false, dryRun: false, ...options });
  return {
    done: imports.map(
      ({ plan, edited }) => `${plan.action} ${plan.frontmatter.id} ${plan.file}${edited ? " edited" : ""}`,
    ),
    codes: findings.map(({ code }) => code),
    findings,
  };
}

async function filesOf(): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(paths.sort().map(async (path) => [path.slice(root.length + 1), await readFile(path, "utf8")])),
  );
}

const millsFile = "pieces/2004/2004-04-06-the-mills.md";

describe("importing", () => {
  test("adds the piece and its capture, byte for byte", async () => {
    const path = await save("mills.txt", page("The Mills"));
    expect(await take([path])).toMatchObject({ done: [`add 2004-04-06-a ${millsFile}`], codes: [] });
    const files = await filesOf();
    expect(Object.keys(files)).toEqual(["captures/2004/mills.txt", millsFile]);
    expect(files["captures/2004/mills.txt"]).toBe(page("The Mills"));
  });

  test("gives no id that was ever recorded, and none twice", async () => {
    await mkdir(root);
    const recorded = "/id/2004-04-06-a/\tid\t/2004/gone/\t\t2020-01-01\n";
    await writeFile(join(root, "permalinks.tsv"), `address\tkind\ttarget\tfingerprint\tsince\n${recorded}`);
    const paths = [await save("mills.txt", page("The Mills")), await save("weirs.txt", page("The Weirs"))];
    expect((await take(paths)).done.map((line) => line.split(" ")[1])).toEqual(["2004-04-06-b", "2004-04-06-c"]);
  });

  test("twice changes nothing", async () => {
    const path = await save("mills.txt", page("The Mills"));
    await take([path]);
    const before = await filesOf();
    expect(await take([path, path])).toMatchObject({
      done: Array(2).fill(`unchanged 2004-04-06-a ${millsFile}`),
      codes: [],
    });
    expect(await filesOf()).toEqual(before);
  });

  test("again keeps a person's edits, unless they are to be replaced", async () => {
    const path = await save("mills.txt", page("The Mills"));
    await take([path]);
    const imported = await filesOf();
    const renamed = join(root, "pieces/2004/mine.md");
    await writeFile(renamed, (imported[millsFile] ?? "").replace("title: The Mills", "title: My Mills"));
    await rm(join(root, millsFile));
    const edited = await filesOf();
    expect(await take([path])).toMatchObject({
      done: ["unchanged 2004-04-06-a pieces/2004/mine.md edited"],
      codes: [],
    });
    expect(await filesOf()).toEqual(edited);
    expect(await take([path], { replace: true })).toMatchObject({ done: [`replace 2004-04-06-a ${millsFile}`] });
    expect(await filesOf()).toEqual(imported);
  });

  test("gives another piece of the date the next letter, in a dry run too", async () => {
    const paths = [await save("mills.txt", page("The Mills")), await save("locks.txt", page("The Locks"))];
    const expected = [`add 2004-04-06-a ${millsFile}`, "add 2004-04-06-b pieces/2004/2004-04-06-the-locks.md"];
    expect((await take(paths, { dryRun: true })).done).toEqual(expected);
    expect(await filesOf()).toEqual({});
    expect((await take(paths)).done).toEqual(expected);
  });

  test("names a title without Latin letters by its id", async () => {
    const path = await save("a.txt", page("🌊 鷗"));
    const { done } = await take([path]);
    expect(done).toEqual(["add 2004-04-06-a pieces/2004/2004-04-06-a.md"]);
    expect((await filesOf())["pieces/2004/2004-04-06-a.md"]).toContain("\nslug: 2004-04-06-a\n");
  });
});

describe("a different piece in the same place", () => {
  const other = "---\nid: 2004-04-06-c\ntitle: The Mills\npublished: 2004-04-06\ndraft: true\n---\n\nOurs.\n";

  beforeEach(() => save("archive/pieces/2004/ours.md", other));

  test("is never overwritten: the error names it, and nothing is written", async () => {
    const before = await filesOf();
    const { codes, findings } = await take([await save("mills.txt", page("The Mills"))]);
    expect(codes).toEqual(["id-taken"]);
    expect(findings[0]?.message).toContain("2004-04-06-c (pieces/2004/ours.md)");
    expect(await filesOf()).toEqual(before);
  });

  test("gives way to --replace, and its id is kept", async () => {
    const { done } = await take([await save("mills.txt", page("The Mills"))], { replace: true });
    expect(done).toEqual([`replace 2004-04-06-c ${millsFile}`]);
    expect(Object.keys(await filesOf())).toEqual(["captures/2004/mills.txt", millsFile]);
  });

  test("holds its place though its file has mistakes", async () => {
    await save("archive/pieces/2004/ours.md", other.replace("draft: true", "nonsense: 1"));
    expect((await take([await save("mills.txt", page("The Mills"))])).codes).toEqual(["id-taken"]);
  });

  test("isn't replaced where there are two", async () => {
    await save("archive/pieces/2004/alternate.md", other.replace("-c", "-d"));
    expect((await take([await save("mills.txt", page("The Mills"))], { replace: true })).codes).toEqual(["id-taken"]);
  });
});

describe("what can't be imported", () => {
  test("doesn't stop the rest, and is told all at once", async () => {
    const paths = [
      join(folder, "nothing.txt"),
      folder,
      await save("empty.txt", " \n"),
      await save("sound.ogg", Uint8Array.from([0x4f, 0x67, 0, 1])),
      await save("list.txt", "Bread\nMilk\n"),
      await save("page.pdf", page("%PDF-1.4\nThe Mills")),
      await save("mills.txt", page("The Mills")),
    ];
    const { done, codes, findings } = await take(paths);
    expect(codes).toEqual([
      "capture-unreadable",
      "capture-unreadable",
      "capture-empty",
      "not-text",
      "format-unknown",
      "not-plain-text",
    ]);
    expect(findings.map(({ file }) => file)).toEqual(paths.slice(0, 6));
    expect(findings[5]).toMatchObject({
      severity: "error",
      message: `This is a PDF document, and only ${importers.map(({ reads }) => reads).join(" and ")} can be imported.`,
      fix: "Open it, save it as plain text, and import that.",
    });
    expect(done).toEqual([`add 2004-04-06-a ${millsFile}`]);
  });

  test("is a capture whose name is taken by other bytes", async () => {
    await take([await save("mills.txt", page("The Mills"))]);
    const before = await filesOf();
    const { codes } = await take([await save("mills.txt", page("The Mills", "\n"))], { replace: true });
    expect(codes).toEqual(["capture-taken"]);
    expect(await filesOf()).toEqual(before);
  });

  test("is a piece whose file is another's", async () => {
    await save(`archive/${millsFile}`, "---\nid: 2001-01-01-a\ntitle: Locks\npublished: 2001-01-01\n---\n\nOurs.\n");
    const before = await filesOf();
    expect((await take([await save("mills.txt", page("The Mills"))])).codes).toEqual(["file-taken"]);
    expect(await filesOf()).toEqual(before);
  });
});
