import { describe, expect, test } from "vitest";
import { namesIn, usedRulesOf } from "#layouts/used-rules.ts";

test("the names of a page are its elements and classes", () => {
  const html = `<p class="label no-print">a &lt;b></p><svg aria-label="a > b" class="w-[6%] [&amp;_td]:flex [&amp;&gt;li]:flex"><path d="M0"/></svg>`;
  expect([...namesIn(html)]).toEqual([
    "p",
    "svg",
    "path",
    ".label",
    ".no-print",
    ".w-[6%]",
    ".[&_td]:flex",
    ".[&>li]:flex",
  ]);
});

describe("of a style sheet, a page gets", () => {
  const names = namesIn(`<main><h2 class="label">A</h2><ul class="space-y-1"><li>b</li></ul></main>`);
  test.each([
    ["the rules of its elements", "h2{x:1}h3{x:2}", "h2{x:1}"],
    ["the rules of its classes", ".label{x:1}.field{x:2}", ".label{x:1}"],
    ["no rule of which it has a part", ".label .field{x:1}h2.field{x:2}table .label{x:3}", ""],
    ["a rule one of whose selectors it needs", ".field,h3,.label{x:1}", ".field,h3,.label{x:1}"],
    [
      "rules that name nothing",
      ":root{x:1}[data-a=b]{x:2}#c{x:3}*,:after{x:4}",
      ":root{x:1}[data-a=b]{x:2}#c{x:3}*,:after{x:4}",
    ],
    ["rules for what may come to be", ".label:not(.field):has(.a){x:1}", ".label:not(.field):has(.a){x:1}"],
    [
      "of rules without weight those of its classes",
      ":where(.space-y-1>:not(:last-child)){x:1}:where(.space-y-2>:not(:last-child)){x:2}",
      ":where(.space-y-1>:not(:last-child)){x:1}",
    ],
    [
      "no layer, query or support that would be empty",
      "@layer a{@media print{.field{x:1}}@supports (a:b){p{x:2}}}",
      "",
    ],
    ["what is left of them", "@media (width>=40rem){.field{x:1}.label{x:2}}", "@media (width>=40rem){.label{x:2}}"],
    ["all that is no rule", "@layer a,b;@page{margin:1mm}", "@layer a,b;@page{margin:1mm}"],
    ["texts with signs of a style sheet in them", '.label{content:"};\\"{"}.field{x:1}', '.label{content:"};\\"{"}'],
    ["nested rules as they are", ".label{x:1;&:hover{.field{x:2}}}", ".label{x:1;&:hover{.field{x:2}}}"],
    [
      "no variable that nothing asks for, nor what would be empty without it",
      '@layer a{*{--x:1;--y:"a;b"}}.label{--z:2;color:var(--y);x:1}@property --x{syntax:"*"}@property --y{syntax:"*"}',
      '@layer a{*{--y:"a;b"}}.label{color:var(--y);x:1}@property --y{syntax:"*"}',
    ],
    ["a declaration once", ".label{x:1;x:1;x:1;y:2;x:1}", ".label{x:1;y:2;x:1}"],
    ["no comment", "/* } .a{ */h2{x:1}", "h2{x:1}"],
  ])("%s", (_, css, used) => {
    expect(usedRulesOf(css)(names)).toBe(used);
  });

  test("the rules of classes whose names are escaped", () => {
    const css = String.raw`.w-\[6\%\]{x:1}.sm\:flex{x:2}.\[\&_td\]\:text-end td{x:3}`;
    expect(usedRulesOf(css)(new Set([".w-[6%]", ".[&_td]:text-end"]))).toBe(String.raw`.w-\[6\%\]{x:1}`);
    expect(usedRulesOf(css)(new Set([".[&_td]:text-end", "td"]))).toBe(String.raw`.\[\&_td\]\:text-end td{x:3}`);
  });
});
