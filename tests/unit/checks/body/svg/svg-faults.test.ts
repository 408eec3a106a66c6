import { describe, expect, test } from "vitest";
import { svgFaults } from "#checks/body/svg/svg-faults.ts";
import { harmful, harmless } from "../../svg/made-svgs.ts";

test("every SVG that could do more than draw has a fault", () => {
  expect(harmful.length).toBeGreaterThan(100);
  expect(harmful.filter((svg) => svgFaults(svg).length === 0)).toEqual([]);
});

test.each(harmless)("what drawing programs write passes: %s", (svg) => {
  expect(svgFaults(svg)).toEqual([]);
});

describe("a fault says what it is, and where", () => {
  const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">\n${inner}\n</svg>`;

  test.each([
    [svg(" <g/>\n <g><script/></g>"), 3, 5, "<script> is not allowed"],
    [svg(' <rect width="9" onclick="x"/>'), 2, 18, "onclick is not allowed"],
    [svg("<style>\n  @import 'x';\n</style>"), 3, 3, "@import in CSS"],
    [svg('<image href="https://example.org/"/>'), 2, 8, "href points to https://example.org/"],
    [svg('<x:y xmlns:x="urn:z"/>'), 2, 1, "<x:y> is not an SVG element (namespace: urn:z)"],
    [`<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "a"\n "b">\n${svg("")}`, 2, 1, "document type"],
    [`<?xml version="1.0" encoding="latin1"?>${svg("")}`, 1, 1, "in latin1"],
    [svg("<?php x?>"), 2, 1, "<?php … ?> is an instruction"],
    [svg("<g></h>"), 2, 8, "can't be read: unexpected close tag"],
    [svg("a\uFFFDb"), 2, 2, "not UTF-8"],
    ["<svg/>", 1, 1, "not <svg xmlns="],
    [svg("<g>".repeat(300)), 2, 598, "nested more than 200 deep"],
  ])("%s", (text, line, column, message) => {
    expect(svgFaults(text)).toEqual([
      expect.objectContaining({ line, column, message: expect.stringContaining(message) }),
    ]);
  });

  test("all of them, and not what is in a refused element", () => {
    const faults = svgFaults(svg('<script><g onclick="x"/></script><g onload="x" src="y"/><set/>'));
    expect(faults.map(({ message }) => message.split(" ")[0])).toEqual(["<script>", "onload", "src", "<set>"]);
  });
});
