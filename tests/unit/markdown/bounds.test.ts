import { describe, expect, test } from "vitest";
import { TooDeep } from "#markdown/nesting.ts";
import { renderBody } from "#markdown/render.ts";
import { OutOfTime, withinTime } from "#markdown/within-time.ts";

const rejection = (body: string) => renderBody(body, "en").catch((error: unknown) => error);

describe("refused before they take their time or the stack are", () => {
  test.each([
    ["lists in one line", "- ".repeat(8000) + "x", { line: 1, column: 201 }],
    ["numbered lists in one line", `Words.\r\n\r\n${"1. ".repeat(8000)}x`, { line: 3, column: 302 }],
    ["quotations in one line", `One\n\n${">".repeat(8000)}x`, { line: 3, column: 101 }],
    ["both", "> - ".repeat(4000) + "x", { line: 1, column: 201 }],
    ["elements", `One\n\n${"<div>\n".repeat(420)}x`, { line: 404, column: 1 }],
    ["elements that the stack can't hold", "<b>".repeat(20_000), undefined],
  ])("%s", async (_, body, place) => {
    const error = await rejection(body);
    expect(error).toBeInstanceOf(TooDeep);
    expect(error).toMatchObject({ place });
  });
});

describe("rendered all the same are", () => {
  test.each([
    ["quotations in each other", `${"> ".repeat(100)}words`, 100],
    ["lists in each other", `${"- ".repeat(100)}words`, 100],
    ["elements in each other", `${"<div>\n".repeat(390)}words`, 390],
    ["a long divider", `words\n\n${"- ".repeat(4000)}`, 1],
    ["a line of signs within a paragraph", `words\nx ${"> ".repeat(4000)}`, 1],
  ])("%s", async (_, body, count) => {
    const { html } = await renderBody(body, "en");
    expect(html).toContain("words");
    expect(html.match(/<(blockquote|ul|div|hr)|\bp1"/g)?.length).toBeGreaterThanOrEqual(count);
  });
});

test("a body that takes too long is given up, whatever it is that takes long", async () => {
  const endless = () => ({
    processSync: () => {
      for (;;);
    },
  });
  await expect(renderBody("x", "en", [], endless, 30)).rejects.toThrow(OutOfTime);
  expect(() => withinTime(30, () => /^(a+)+$/.test(`${"a".repeat(60)}b`))).toThrow(
    new OutOfTime("it takes longer than 0 seconds"),
  );
});

test("what is done in its time comes back, also what it throws", () => {
  expect(withinTime(5000, () => "done")).toBe("done");
  expect(withinTime(5000, () => withinTime(5000, () => undefined))).toBeUndefined();
  const own = new TypeError("own");
  expect(() =>
    withinTime(5000, () => {
      throw own;
    }),
  ).toThrow(own);
});
