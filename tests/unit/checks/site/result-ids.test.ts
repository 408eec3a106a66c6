import { expect, test } from "vitest";
import { checkResultIds } from "#checks/site/result-ids.ts";
import { toPiece } from "#piece/piece.ts";
import { pieceSchema } from "#piece/schema.ts";

const pieces = ["a", "b", "c"].map((slug) => {
  const frontmatter = pieceSchema.parse({ id: `2004-${slug}`, title: "T", slug, published: "2004" });
  return toPiece(frontmatter, { words: 1, bodyKey: "", version: "0123456789ab", file: `pieces/${slug}.md` }, "en");
});

test("results with ids of their own are right, and pieces without one are another check's", () => {
  const idOf = new Map([
    ["/2004/a/", "en_1"],
    ["/2004/c/", "2/en_1"],
  ]);
  expect(checkResultIds(pieces, idOf)).toEqual([]);
});

test("two results with one id are an error that names both", () => {
  const idOf = new Map([
    ["/2004/a/", "en_1"],
    ["/2004/b/", "en_2"],
    ["/2004/c/", "en_1"],
  ]);
  expect(checkResultIds(pieces, idOf)).toEqual([
    {
      code: "result-id-collision",
      severity: "error",
      file: "pieces/c.md",
      message: "/2004/c/ and /2004/a/ have the same id in the search index, en_1.",
      fix: "Change a word in one of the two: the indexer makes the id from the text.",
    },
  ]);
});
