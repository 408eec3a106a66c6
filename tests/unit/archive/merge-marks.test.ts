import { describe, expect, test } from "vitest";
import { firstConflict } from "#archive/merge-marks.ts";

const conflict = "<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> other\n";

describe("a conflict that a merge left", () => {
  test.each([
    ["as git writes it", `a\n\n${conflict}`, 3],
    ["with the version before both", "<<<<<<< HEAD\nours\n||||||| base\n=======\n>>>>>>> other", 1],
    ["without names", "<<<<<<<\nours\n=======\n>>>>>>>", 1],
    ["with Windows line ends", `a\r\n${conflict.replaceAll("\n", "\r\n")}`, 2],
    ["after a block of code that shows one", `~~~\n${conflict}~~~\n\n${conflict}`, 9],
    ["around a block of code", "<<<<<<< HEAD\n```\nours\n=======\n```\ntheirs\n>>>>>>> other\n```\n", 1],
  ])("is found, %s", (_, text, line) => {
    expect(firstConflict(text)).toBe(line);
  });

  test.each([
    ["a heading that is underlined", "A heading\n=======\n\nText.\n"],
    ["a quotation in a quotation", ">>>>>>> deep\n"],
    ["marks in another order", ">>>>>>> other\n=======\n<<<<<<< HEAD\n"],
    ["a mark without the others", "<<<<<<< HEAD\n\nText.\n=======\n"],
    ["marks within lines", conflict.replaceAll(/^/gm, " ")],
    ["longer marks", conflict.replaceAll(/^([<=>])/gm, "$1$1")],
    ["a block of code that shows one", `Text.\n\n\`\`\`\`text\n\`\`\`\n${conflict}\`\`\`\`\n`],
  ])("is not %s", (_, text) => {
    expect(firstConflict(text)).toBeUndefined();
  });
});
