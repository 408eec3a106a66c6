import { expect, test } from "vitest";
import { checkIndex } from "#checks/search-index.ts";
import { toPiece, type Piece } from "#piece/piece.ts";
import { pieceSchema } from "#piece/schema.ts";

function piece(slug: string): Piece {
  const frontmatter = pieceSchema.parse({ id: "2004-04-06-a", title: "T", published: "2004-04-06", slug });
  return toPiece(frontmatter, { words: 1, bodyKey: "", file: `pieces/${slug}.md` }, "en");
}

const pieces = [piece("one"), piece("two")];
const fix = "The page of a piece, and no other, carries data-pagefind-body; see src/pages and src/layouts.";

test("an index of exactly the published pieces is right, in any order", () => {
  expect(checkIndex(pieces, ["/2004/two/", "/2004/one/"])).toEqual([]);
  expect(checkIndex([], [])).toEqual([]);
});

test("a piece that can't be found by searching is an error at its file", () => {
  expect(checkIndex(pieces, ["/2004/two/"])).toEqual([
    {
      code: "index-differs",
      severity: "error",
      file: "pieces/one.md",
      message: "/2004/one/ is published but not in the search index.",
      fix,
    },
  ]);
});

test("a page that is found but is no piece is an error of the index", () => {
  expect(checkIndex(pieces, ["/2004/one/", "/about/", "/2004/two/"])).toEqual([
    {
      code: "index-differs",
      severity: "error",
      file: "pagefind",
      message: "/about/ is in the search index but is no piece.",
      fix,
    },
  ]);
});

test("an empty index misses every piece", () => {
  expect(checkIndex(pieces, []).map(({ file }) => file)).toEqual(["pieces/one.md", "pieces/two.md"]);
});
