import { expect, test } from "vitest";
import { straysIn } from "#archive/strays.ts";

function strays(...files: string[]) {
  const entries = new Map(files.map((file) => [file, "file" as const]));
  return straysIn({ entries, unlistable: [] }).map(({ file, why }) => `${why} ${file}`);
}

test("files that a person may take for pieces are told of", () => {
  const files = ["a.md", "2004/b.markdown", "figures/c.md", "pieces/d.txt", "pieces/2004/E.MD", "pieces/.f.md"];
  expect(strays(...files, "pieces/.drafts/g.md")).toEqual([
    "outside 2004/b.markdown",
    "outside a.md",
    "outside figures/c.md",
    "hidden pieces/.drafts/g.md",
    "hidden pieces/.f.md",
    "not-markdown pieces/2004/E.MD",
    "not-markdown pieces/d.txt",
  ]);
});

test("pieces, what explains the folder to people, and captures are not", () => {
  const files = [
    "pieces/a.md",
    "README.md",
    "2004/Readme.md",
    "captures/2004/page.md",
    "figures/map.svg",
    "people.yaml",
  ];
  expect(strays(...files, "CNAME")).toEqual([]);
});

test("nor is what editors and systems write", () => {
  const files = [
    "a.md~",
    "#a.md#",
    ".#a.md",
    "._a.md",
    ".a.md.swp",
    ".DS_Store",
    ".gitkeep",
    "Thumbs.db",
    "desktop.ini",
  ];
  expect(strays(...files.map((file) => `pieces/2004/${file}`), ...files)).toEqual([]);
});

test("a folder that can't be listed and of which nothing would be read is told of", () => {
  const unlistable = [{ file: "lost+found", why: "EACCES" }];
  expect(straysIn({ entries: new Map(), unlistable })).toEqual([{ file: "lost+found", why: "unlistable" }]);
});
