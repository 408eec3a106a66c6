import { expect, test } from "vitest";
import { plainQuotation, type Quotation } from "#citing/citation.ts";

const quotation: Quotation = {
  words: ["Water rose.", "It fell."],
  lang: "",
  dir: "",
  cited: {
    author: "The desk",
    title: "Every field",
    archive: "The Archive",
    date: "2 May 2001",
    version: "Version 0123456789ab, revised 2005",
  },
  places: { passages: ["p3"], among: ["p1", "p2", "p3"], notes: [] },
  link: "https://small.example/2001/every-field/#p3",
};

test("a quotation is followed by author, title, archive, date, paragraph, version and address", () => {
  expect(plainQuotation(quotation)).toBe(
    "“Water rose.\n\nIt fell.”\n\n" +
      "The desk, “Every field,” The Archive, 2 May 2001, para. 3 [Version 0123456789ab, revised 2005], " +
      "https://small.example/2001/every-field/#p3",
  );
});

test.each([
  [{ places: { passages: [], among: ["p1"], notes: [] } }, ", 2 May 2001 [Version"],
  [{ cited: { ...quotation.cited, title: "Dry by autumn?" } }, "The desk, “Dry by autumn?” The Archive"],
])("%j is cited as %s", (change, part) => {
  expect(plainQuotation({ ...quotation, ...change })).toContain(part);
});

test("without an author the title comes first", () => {
  const { author: _, ...cited } = quotation.cited;
  expect(plainQuotation({ ...quotation, cited })).toContain("\n\n“Every field,” The Archive");
});
