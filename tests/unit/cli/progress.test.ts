import { expect, test } from "vitest";
import { progressLine } from "#cli/progress.ts";

/** What stands on a screen after each change of the line. */
function shownOn(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  let now = 0;
  const screen = { isTTY, columns, write: (text: string | Uint8Array) => written.push(String(text)) > 0 };
  const line = progressLine(screen, () => now);
  return {
    line,
    after: (milliseconds: number) => (now += milliseconds),
    lines: () => written.map((text) => text.replace("\r\u001B[2K", "|")),
  };
}

test("a line says the stage, how much of it is done and, once that can be told, how long the rest takes", () => {
  const { line, after, lines } = shownOn(true);
  line.show("read");
  after(5000);
  line.show("pages");
  after(20_000);
  line.show("pages", 0, 12_000);
  after(1000);
  line.show("pages", 250, 12_000);
  after(3000);
  line.show("pages", 1000, 12_000);
  after(50);
  line.show("pages", 1001, 12_000);
  after(55_000);
  line.show("pages", 11_999, 12_000);
  line.end();
  expect(lines()).toEqual([
    "|read …",
    "|pages …",
    "|pages: 0 of 12,000",
    "|pages: 250 of 12,000",
    "|pages: 1,000 of 12,000, 44 s left",
    "|pages: 11,999 of 12,000, 1 s left",
    "|",
  ]);
});

test.each([
  [30, "|files: 1,001 of 1,000,000, 99"],
  [0, "|files: 1,001 of 1,000,000, 999 min left"],
])("it counts minutes where there are any, and fits a screen of %i columns", (columns, expected) => {
  const { line, after, lines } = shownOn(true, columns);
  line.show("files", 1, 1_000_000);
  after(60_000);
  line.show("files", 1001, 1_000_000);
  expect(lines().at(-1)).toBe(expected);
});

test("nothing is shown where no one looks", () => {
  const { line, lines } = shownOn(false);
  line.show("read");
  line.end();
  expect(lines()).toEqual([]);
});
