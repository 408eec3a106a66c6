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

interface Page extends Weighed {
  file: string;
  text: string;
}

function pageOf(file: string, text: string): Page {
  return { file, text, length: text.length };
}

const heavyOnes = (pages: readonly Page[]) => tooHeavy(pages, ({ text }) => text, 1_000);

const light = (count: number, length: number) =>
  Array.from({ length: count }, (_, index) => pageOf(`light-${index}`, "a".repeat(length)));

describe("pages that are too heavy", () => {
  test("are those over the limit, the longest first, with their bytes", () => {
    const pages = [pageOf("less", noise(2_000)), pageOf("small", noise(900)), pageOf("more", noise(3_000))];
    const found = heavyOnes(pages);
    expect(found.map(({ page }) => page.file)).toEqual(["more", "less"]);
    expect(found.map(({ page, bytes }) => bytes > 1_000 && bytes < page.length)).toEqual([true, true]);
  });

  test("are found behind longer ones that fit, but not behind eight in a row", () => {
    expect(heavyOnes([...light(7, 5_000), pageOf("heavy", noise(2_000))])).toHaveLength(1);
    expect(heavyOnes([...light(8, 5_000), pageOf("unread", noise(2_000))])).toEqual([]);
  });
});
