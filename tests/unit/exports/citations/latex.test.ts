import { expect, test } from "vitest";
import { latexText } from "#exports/citations/latex.ts";

test.each([
  ["-- and ---", "-{}- and -{}-{}-"],
  ["``quoted''", "`{}`quoted'{}'"],
  ["what?`", "what?{}`"],
  ["what?``", "what?{}`{}`"],
  ["no!```", "no!{}`{}`{}`"],
  ["a & b_c {d}", "a \\& b\\_c {\\textbraceleft}d{\\textbraceright}"],
  ["a ` b - c, d", "a ` b - c, d"],
])("%s is written so that TeX prints it", (text, expected) => {
  expect(latexText(text)).toBe(expected);
});
