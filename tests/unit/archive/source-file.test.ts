import fc from "fast-check";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openFolder } from "#archive/folder.ts";
import { sourceFilesIn, parseSourceFile, type SourceFile } from "#archive/source-file.ts";

const head = "id: 2004-04-06-a\ntitle: T\npublished: 2004-04-06\n";

function parse(text: string): SourceFile {
  return parseSourceFile("pieces/x.md", new TextEncoder().encode(text));
}

describe("a file of a piece", () => {
  test("is taken apart into frontmatter and body", () => {
    const sourceFile = parse(`---\n${head}---\n\nThe body.\n`);
    expect(sourceFile).toMatchObject({
      file: "pieces/x.md",
      unreadable: undefined,
      raw: { id: "2004-04-06-a", title: "T", published: "2004-04-06" },
      frontmatter: { success: true, data: { title: "T", draft: false } },
      body: "\nThe body.\n",
      bodyLine: 6,
    });
    expect(sourceFile.yaml.placeOf(["title"])).toEqual({ line: 3, column: 8 });
  });

  test.each([
    ["a byte order mark", `\uFEFF---\n${head}---\nB`, "B", 6],
    ["spaces after the dashes", `--- \t\n${head}---  \nB`, "B", 6],
    ["Windows line ends", `---\r\n${head.replaceAll("\n", "\r\n")}---\r\nB\r\n`, "B\r\n", 6],
    ["no body", `---\n${head}---\n`, "", 6],
    ["no line end after the dashes", `---\n${head}---`, "", 5],
    ["a rule in the body", `---\n${head}---\nB\n\n---\n\nC\n---\n`, "B\n\n---\n\nC\n---\n", 6],
    ["dashes inside a line of the body", `---\n${head}---\n--- B`, "--- B", 6],
    ["a comment with dashes", `---\n${head}# ---\n---\nB`, "B", 7],
  ])("may have %s", (_, text, body, bodyLine) => {
    const sourceFile = parse(text);
    expect(sourceFile).toMatchObject({ unreadable: undefined, body, bodyLine });
    expect(sourceFile.frontmatter.data).toMatchObject({ id: "2004-04-06-a", title: "T", published: "2004-04-06" });
  });

  test.each([
    ["---\n---\nB", "B", 3],
    ["---\r\n---\r\nB", "B", 3],
    ["---\n---\nB\n---\nC", "B\n---\nC", 3],
    ["---\n\n---\nB", "B", 4],
    ["---\n# nothing\n---\nB", "B", 4],
    ["---\n---", "", 2],
  ])("may have frontmatter that says nothing, %j, and lacks every field then", (text, body, bodyLine) => {
    const sourceFile = parse(text);
    expect(sourceFile).toMatchObject({ unreadable: undefined, raw: undefined, body, bodyLine });
    expect(sourceFile.frontmatter.error?.issues.map(({ path }) => path)).toEqual([["id"], ["title"], ["published"]]);
  });

  test.each([
    ["no frontmatter", "Just text.\n"],
    ["nothing in it", ""],
    ["frontmatter without an end", `---\n${head}The body.\n`],
    ["an end with more than dashes", `---\n${head}---- \nB\n`],
    ["an end that is indented", `---\n${head} ---\nB\n`],
    ["an empty line before it", `\n---\n${head}---\nB\n`],
    ["a space before it", ` ---\n${head}---\nB\n`],
    ["too many dashes", `----\n${head}---\nB\n`],
  ])("with %s is no piece", (_, text) => {
    expect(parse(text)).toMatchObject({
      unreadable: "no-frontmatter",
      raw: undefined,
      body: "",
      frontmatter: { success: false },
    });
  });

  test.each([
    ["Latin-1", Buffer.from(`---\n${head}---\nCafé`, "latin1")],
    ["UTF-16", Buffer.from(`\uFEFF---\n${head}---\nB`, "utf16le")],
    ["half a character at the end", Buffer.from([...Buffer.from(`---\n${head}---\n`), 0xd0])],
  ])("in %s is not guessed at", (_, bytes) => {
    expect(parseSourceFile("x.md", bytes)).toMatchObject({ unreadable: "encoding", raw: undefined, body: "" });
  });

  test.each([
    ["a list", "- a\n- b\n"],
    ["a single text", "text\n"],
  ])("whose frontmatter is %s has no fields", (_, yaml) => {
    const { raw, frontmatter } = parse(`---\n${yaml}---\nB`);
    expect(raw).toBeUndefined();
    expect(frontmatter.error?.issues).toMatchObject([{ path: [], expected: "object" }]);
  });

  test("with broken YAML keeps the error and the body", () => {
    const sourceFile = parse(`---\n${head}title: again\n---\nB`);
    expect(sourceFile.yaml.errors).toEqual([
      { message: "the key is given twice", line: 5, column: 1, isRepeated: true },
    ]);
    expect(sourceFile).toMatchObject({
      unreadable: undefined,
      raw: undefined,
      frontmatter: { success: false },
      body: "B",
    });
  });

  test("with the marks of a merge is nothing but them, and keeps its id", () => {
    const sourceFile = parse(`---\n${head}---\n\n<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> other\n`);
    expect(sourceFile).toMatchObject({ unreadable: "conflict", id: "2004-04-06-a", raw: undefined, body: "" });
    expect(sourceFile.yaml.errors).toMatchObject([{ line: 7, column: 1, isConflict: true }]);
  });

  test("keeps its body byte for byte", () => {
    const body = fc.string({
      unit: fc.oneof(
        fc.constantFrom("\r\n", "\n", "\r", "---", "\uFEFF", "\0", "\t"),
        fc.string({ unit: "binary", maxLength: 3 }),
      ),
    });
    fc.assert(
      fc.property(body, (text) => {
        const bytes = Buffer.from(text.toWellFormed());
        expect(Buffer.from(parse(`---\n${head}---\n${bytes.toString()}`).body).equals(bytes)).toBe(true);
      }),
    );
  });
});

describe("a folder of pieces", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "dateline-"));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function write(file: string, text = `---\n${head}---\nB\n`): void {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }

  test("that isn't there holds nothing", async () => {
    expect(await sourceFilesIn(await openFolder(root))).toEqual([]);
  });

  test("is read at any depth, in the order of the paths", async () => {
    for (const file of [
      "pieces/b/2.md",
      "pieces/é.md",
      "pieces/a/deep/er/1.md",
      "pieces/b.md",
      "pieces/Z.md",
      "pieces/b/10.md",
    ])
      write(file);
    const files = [
      "pieces/Z.md",
      "pieces/a/deep/er/1.md",
      "pieces/b.md",
      "pieces/b/10.md",
      "pieces/b/2.md",
      "pieces/é.md",
    ];
    expect((await sourceFilesIn(await openFolder(root))).map(({ file }) => file)).toEqual(files);
  });

  test("is read whole, however many pieces it holds", async () => {
    for (let index = 0; index < 450; index += 1) write(`pieces/${index}.md`, `---\ntitle: t${index}\n---\n`);
    const sourceFiles = await sourceFilesIn(await openFolder(root));
    expect(sourceFiles).toHaveLength(450);
    expect(sourceFiles.filter(({ file, raw }) => file !== `pieces/${String(raw?.["title"]).slice(1)}.md`)).toEqual([]);
  });

  test("is read without what is hidden or beside it", async () => {
    for (const file of [
      "pieces/1.md",
      "pieces/.2.md",
      "pieces/.drafts/3.md",
      "pieces/notes.txt",
      "figures/4.md",
      "5.md",
    ])
      write(file);
    expect((await sourceFilesIn(await openFolder(root))).map(({ file }) => file)).toEqual(["pieces/1.md"]);
  });
});
