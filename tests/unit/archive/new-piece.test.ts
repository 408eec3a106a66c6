import fc from "fast-check";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openFolder, UnreadableError } from "#archive/folder.ts";
import { sourceFilesIn, parseSourceFile } from "#archive/source-file.ts";
import { newPiece, type Beginning } from "#archive/new-piece.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dateline-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const begin = (title: string, published = "2004-04-06", slug?: string) =>
  newPiece(root, { title, published, slug } satisfies Beginning);

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const read = (file: string) => parseSourceFile(file, readFileSync(join(root, file)));

test("a new piece is a draft with an id, an address and room for its text", async () => {
  const file = await begin("A Title");
  expect(file).toBe("pieces/2004/2004-04-06-a-title.md");
  expect(readFileSync(join(root, file), "utf8")).toBe(
    "---\nid: 2004-04-06-a\ntitle: A Title\nslug: a-title\ndraft: true\npublished: 2004-04-06\n---\n\n",
  );
  expect(read(file).frontmatter.data).toMatchObject({ draft: true, title: "A Title" });
});

test.each([
  ["1787", "pieces/1787/1787-t.md", "1787-a"],
  ["0044-03", "pieces/0044/0044-03-t.md", "0044-03-a"],
  ["2004-01-01T00:30+02:00", "pieces/2004/2004-01-01-t.md", "2004-01-01-a"],
])("a piece of %s is the file %s", async (published, file, id) => {
  expect(await begin("T", published)).toBe(file);
  expect(read(file).raw).toMatchObject({ id, published });
});

test("pieces of one date get one letter each, drafts and all", async () => {
  await begin("One");
  await begin("Two");
  write("pieces/elsewhere.md", "---\nid: 2004-04-06-c\ntitle: Three\npublished: 2004-04-06\n---\nB\n");
  await begin("Four");
  const ids = (await sourceFilesIn(await openFolder(root))).map(({ raw }) => `${raw?.["title"]} ${raw?.["id"]}`);
  expect(ids.toSorted()).toEqual(["Four 2004-04-06-d", "One 2004-04-06-a", "Three 2004-04-06-c", "Two 2004-04-06-b"]);
});

test("an id that was ever recorded is not given again, also where its file is gone", async () => {
  const row = (id: string) => `/id/${id}/\tid\t/2004/gone/\t\t2020-01-01\n`;
  write("permalinks.tsv", `<<<<<<< HEAD\n${row("2004-04-06-a")}=======\n${row("2004-04-06-b")}>>>>>>> theirs\n`);
  expect(read(await begin("One")).id).toBe("2004-04-06-c");
});

test.each([
  ["a draft", "id: 2004-01-01-a\ntitle: Other\nslug: a-title\ndraft: true\npublished: 2004-01-01\n"],
  ["a piece whose slug follows from its title", "id: 2004-a\ntitle: A title!\npublished: 2004\n"],
  ["a piece that has still to be mended", "title: A Title\npublished: 2004-05\nunknown: x\n"],
])("an address that belongs to %s is not given again", async (_, frontmatter) => {
  write("pieces/other.md", `---\n${frontmatter}---\nB\n`);
  await expect(begin("A Title")).rejects.toThrow(
    new Error("pieces/other.md has the address /2004/a-title/ already; give another one with --slug."),
  );
  expect(readdirSync(join(root, "pieces"))).toEqual(["other.md"]);
  expect(await begin("A Title", "2004-04-06", "a-title-again")).toBe("pieces/2004/2004-04-06-a-title-again.md");
});

test("an id that belongs to a piece that has still to be mended is not given again", async () => {
  write("pieces/other.md", "---\nid: 2004-04-06-a\nunknown: x\n---\nB\n");
  expect(read(await begin("A Title")).raw).toMatchObject({ id: "2004-04-06-b" });
});

test("the same title in another year has an address of its own", async () => {
  await begin("A Title", "2003-04-06");
  expect(await begin("A Title", "2004-04-06")).toBe("pieces/2004/2004-04-06-a-title.md");
});

test("a title without Latin letters needs a slug, and keeps its letters", async () => {
  await expect(begin("北京")).rejects.toThrow(
    new Error('No address can be made of the letters of "北京"; give one with --slug.'),
  );
  expect(readdirSync(root)).toEqual([]);
  const file = await begin("北京", "2004-04-06", "beijing");
  expect(read(file).raw).toMatchObject({ title: "北京", slug: "beijing" });
});

test("a file that stands in the way is not written over", async () => {
  write("pieces/2004/2004-04-06-a-title.md", "unfinished");
  await expect(begin("A Title")).rejects.toThrow(
    new Error("pieces/2004/2004-04-06-a-title.md is there already; give another slug with --slug."),
  );
  expect(readFileSync(join(root, "pieces/2004/2004-04-06-a-title.md"), "utf8")).toBe("unfinished");
});

test("a date that doesn't exist begins nothing", async () => {
  await expect(begin("A Title", "2004-04-31")).rejects.toThrow("not a moment: 2004-04-31");
  expect(readdirSync(root)).toEqual([]);
});

test("nothing is begun where another piece may have the id, since something can't be read", async () => {
  mkdirSync(join(root, "pieces/2004/other.md"), { recursive: true });
  const error = await begin("A Title").catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UnreadableError);
  expect(error).toMatchObject({ unreadable: [{ file: "pieces/2004/other.md", why: "folder" }] });
  expect(readdirSync(join(root, "pieces/2004"))).toEqual(["other.md"]);
});

test("any title of one line stands in the file as it was given", async () => {
  const title = fc
    .oneof(
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.constantFrom(
        "No: a reply",
        "# 1",
        "- x",
        "true",
        "null",
        "1787",
        '"Quoted"',
        "'x' and y",
        "*x*",
        "---",
        "a #b",
        "{x}",
        "@x",
        "%",
        "x:",
      ),
    )
    .map((text) => text.replace(/[\r\n]/g, "").trim())
    .filter((text) => text !== "");
  await fc.assert(
    fc.asyncProperty(title, async (text) => {
      rmSync(join(root, "pieces"), { recursive: true, force: true });
      expect(read(await begin(text, "2004-04-06", "s")).frontmatter.data?.title).toBe(text);
    }),
    { numRuns: 60 },
  );
});
