import { expect, test } from "vitest";
import { toPiece, type Piece } from "#piece/piece.ts";
import { pieceSchema } from "#piece/schema.ts";

function piece(fields: Record<string, unknown>, words = 1, language = "en"): Piece {
  const frontmatter = pieceSchema.parse({ id: "2004-04-06-a", title: "A Title", published: "2004-04-06", ...fields });
  return toPiece(
    frontmatter,
    { words, bodyKey: "key", version: "0123456789ab", file: "pieces/elsewhere/x.md" },
    language,
  );
}

test("the address follows from the title and the year, never from the folder", () => {
  expect(piece({})).toMatchObject({ slug: "a-title", year: 2004, permalink: "/2004/a-title/" });
});

test("a slug of its own beats the title", () => {
  expect(piece({ slug: "another" })).toMatchObject({ slug: "another", permalink: "/2004/another/" });
});

test("the year of the address is the one printed, whatever UTC says", () => {
  expect(piece({ published: "2004-01-01T00:30+02:00" })).toMatchObject({ year: 2004, permalink: "/2004/a-title/" });
});

test("dates are read once, and a piece never revised says so", () => {
  expect(piece({ revised: "2005-01" })).toMatchObject({
    published: { precision: "day", day: 6 },
    revised: { precision: "month", year: 2005, month: 1 },
  });
  expect(piece({}).revised).toBeUndefined();
});

test("the archive's language is a piece's own unless it names one", () => {
  expect(piece({}, 1, "sr-Latn").lang).toBe("sr-Latn");
  expect(piece({ lang: "ru" }, 1, "sr-Latn").lang).toBe("ru");
});

test("our reading time and the stated one are kept apart", () => {
  expect(piece({ readingTime: "12" }, 476)).toMatchObject({ words: 476, minutes: 2, statedMinutes: 12 });
  expect(piece({}, 476)).toMatchObject({ minutes: 2, statedMinutes: undefined });
});

test("everything else is what the frontmatter says", () => {
  expect(piece({ topics: ["nato"], byline: "X", reuse: "none" })).toMatchObject({
    id: "2004-04-06-a",
    title: "A Title",
    topics: ["nato"],
    byline: "X",
    reuse: "none",
    file: "pieces/elsewhere/x.md",
    bodyKey: "key",
    version: "0123456789ab",
  });
});
