import { describe, expect, test } from "vitest";
import { printable, printableLines } from "#checks/reporters/printable.ts";

describe("what a terminal is shown", () => {
  test.each([
    ["a title that is cleared away: \u001B[2J", "a title that is cleared away: \\u001b[2J"],
    ["a bell \u0007 and a deletion \u007F", "a bell \\u0007 and a deletion \\u007f"],
    ["the same in one sign (C1): \u009B2J", "the same in one sign (C1): \\u009b2J"],
    ["a name\nerror that nobody found\r", "a name\\u000aerror that nobody found\\u000d"],
    ["gnp.\u202Egpj.exe\u2066", "gnp.\\u202egpj.exe\\u2066"],
    ["half a sign \uD83D", "half a sign \\ud83d"],
    ["lines\u2028and\u2029paragraphs", "lines\\u2028and\\u2029paragraphs"],
  ])("has %j as its escapes", (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  test.each(["Zürich, 6 °C", "Москва", "שלום", "日本語", "a whole sign \u{1F600}", "\\u001b as it was typed"])(
    "has %s as it is",
    (text) => {
      expect(printable(text)).toBe(text);
    },
  );

  test("keeps its lines and tabs where it has several", () => {
    expect(printableLines("one\n\ttwo\u001B\r\nthree\n")).toBe("one\n\ttwo\\u001b\\u000d\nthree\n");
  });
});
