import { expect, test } from "vitest";
import { plainQuotation, type Quotation } from "#citing/citation.ts";

const quotation: Quotation = {
  words: ["Water rose.", "It fell."],
  cited: { author: "The desk", title: "Every field", archive: "The Archive", date: "2 May 2001" },
  from: "p3",
  to: "p3",
  link: "https://small.example/2001/every-field/#p3",
};

test("a quotation is followed by author, title, archive, date, paragraph and address", () => {
  expect(plainQuotation(quotation)).toBe(
    "“Water rose.\n\nIt fell.”\n\n" +
      "The desk, “Every field,” The Archive, 2 May 2001, para. 3, https://small.example/2001/every-field/#p3",
  );
});

test.each([
  [{ from: "p3", to: "p5" }, ", 2 May 2001, paras. 3–5, https:"],
  [{ from: "p3r1", to: "p3r1" }, ", 2 May 2001, para. 3r1, https:"],
  [{ from: undefined, to: undefined }, ", 2 May 2001, https:"],
  [{ cited: { ...quotation.cited, title: "Dry by autumn?" } }, "The desk, “Dry by autumn?” The Archive"],
])("%j is cited as %s", (change, part) => {
  expect(plainQuotation({ ...quotation, ...change })).toContain(part);
});

test("without an author the title comes first", () => {
  const { author: _, ...cited } = quotation.cited;
  expect(plainQuotation({ ...quotation, cited })).toContain("\n\n“Every field,” The Archive");
});
