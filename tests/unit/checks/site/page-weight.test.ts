import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { tooHeavy, type Weighed } from "#checks/site/pages/page-weight.ts";

/** Letters that don't compress to less than three quarters of their number. */
function noise(length: number): string {
  let text = "";
  for (let round = 0; text.length < length; round += 1)
    text += createHash("sha512").update(String(round)).digest("base64");
  return text.slice(0, length);
}

function pageOf(file: string, content: string): Weighed {
  return { file, content: () => content, length: content.length };
}

const light = (count: number, length: number) =>
  Array.from({ length: count }, (_, index) => pageOf(`light-${index}`, "a".repeat(length)));

describe("pages that are too heavy", () => {
  test("are those over the limit, the longest first, with their bytes", () => {
    const pages = [pageOf("less", noise(2_000)), pageOf("small", noise(900)), pageOf("more", noise(3_000))];
    const found = tooHeavy(pages, 1_000);
    expect(found.map(({ page }) => page.file)).toEqual(["more", "less"]);
    expect(found.map(({ page, bytes }) => bytes > 1_000 && bytes < page.length)).toEqual([true, true]);
  });

  test("are found behind longer ones that fit, but not behind eight in a row", () => {
    expect(tooHeavy([...light(7, 5_000), pageOf("heavy", noise(2_000))], 1_000)).toHaveLength(1);
    const unread: Weighed = { file: "unread", length: 2_000, content: () => expect.unreachable() };
    expect(tooHeavy([...light(8, 5_000), unread], 1_000)).toEqual([]);
  });
});
