import { expect, test } from "vitest";
import { checkIndex } from "#checks/site/search-index.ts";
import { toPiece } from "#piece/piece.ts";
import { pieceSchema } from "#piece/schema.ts";

function piece(slug: string) {
  const frontmatter = pieceSchema.parse({ id: "2004-a", title: "T", slug, published: "2004" });
  return toPiece(frontmatter, { words: 1, bodyKey: "", version: "0123456789ab", file: `pieces/${slug}.md` }, "en");
}

const rest = {
  code: "index-differs",
  severity: "error",
  fix: "The page of a piece, and no other, carries data-pagefind-body; see src/pages and src/layouts.",
};
const missing = {
  ...rest,
  file: "pieces/a.md",
  message: "/2004/a/ is published but not in the search index.",
};
const extra = { ...rest, file: "pagefind", message: "/about/ is in the search index but is no piece." };

test.each([
  ["an index of exactly the pieces is right", ["/2004/b/", "/2004/a/"], []],
  ["a piece that can't be found is told", ["/2004/b/"], [missing]],
  ["a page that is no piece is told", ["/2004/a/", "/about/", "/2004/b/"], [extra]],
  ["both are told", ["/about/", "/2004/b/"], [missing, extra]],
])("%s", (_name, addresses, findings) => {
  expect(checkIndex([piece("a"), piece("b")], addresses)).toEqual(findings);
});
