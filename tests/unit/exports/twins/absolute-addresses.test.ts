import fc from "fast-check";
import { expect, test } from "vitest";
import { withAddresses } from "#exports/twins/absolute-addresses.ts";

const marked = (markdown: string) => withAddresses(markdown, (address) => `«${address}»`);

test.each([
  ["[a](b)", "[a](«b»)"],
  ['[a]( <b c> "t")', '[a]( <«b c»> "t")'],
  ["![a](../../figures/1999/m.svg 'b')", "![a](«../../figures/1999/m.svg» 'b')"],
  ["[![a](b)](c)", "[![a](«b»)](«c»)"],
  ["[a]\n\n[a]: piece:2004-a#p3 'piece:2004-a'", "[a]\n\n[a]: «piece:2004-a#p3» 'piece:2004-a'"],
  ["piece:b [piece:b](piece:b)", "piece:b [piece:b](«piece:b»)"],
  ["[a](b&amp;c\\_d)", "[a](«b&amp;c\\_d»)"],
  ["`[a](b)`\n\n    [a](b)\n\n~~~\n[a](b)\n~~~", "`[a](b)`\n\n    [a](b)\n\n~~~\n[a](b)\n~~~"],
  ["\\[a](b)", "\\[a](b)"],
  ['x <a href="b" title="c">d</a> <img src="e">', 'x <a href="«b»" title="c">d</a> <img src="«e»">'],
  ["| [a](b) |\r\n|---|\r\n| [c](d) |", "| [a](«b») |\r\n|---|\r\n| [c](«d») |"],
  ["> - [a](b)\n>   [c](\n>   d)", "> - [a](«b»)\n>   [c](\n>   «d»)"],
  ["x[^n]\n\n[^n]: See [a](b).", "x[^n]\n\n[^n]: See [a](«b»)."],
  ["https://a.example/ <https://b.example/>", "https://a.example/ <https://b.example/>"],
  ["\tx\n\n1.\t[a](b)\n\u0000[c](d)", "\tx\n\n1.\t[a](«b»)\n\u0000[c](«d»)"],
  ["[a]()", "[a]()"],
])("%j becomes %j", (markdown, expected) => {
  expect(marked(markdown)).toBe(expected);
});

test("whatever a text holds, only addresses change", () => {
  const text = fc.string({ unit: fc.constantFrom(..."ab []()<>!\"'\\`*_>-\n\r\t|:#&^~.=/\u0000é𝄞") });
  fc.assert(
    fc.property(text, (markdown) => {
      expect(withAddresses(markdown, (address) => address)).toBe(markdown);
      expect(marked(markdown).replaceAll(/[«»]/g, "")).toBe(markdown);
    }),
    { numRuns: 1000 },
  );
});
