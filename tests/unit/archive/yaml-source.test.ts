import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { readYaml } from "#archive/yaml-source.ts";

const text = `title: One
topics: [a, bb]
series:
  id: s
  part: 2
judgments:
  - claim: C
    outcome:
      result: R
  - claim: D
`;

describe("what YAML says", () => {
  test.each([
    ["date: 2004-04-06", "2004-04-06"],
    ["date: 1787", "1787"],
    ["date: 0x10", "0x10"],
    ["date: 1_000", "1_000"],
    ["date: 007", "007"],
    ["date: 42.660", "42.660"],
    ["date: no", "no"],
    ["date: yes", "yes"],
    ["date: true", "true"],
    ["date: null", "null"],
    ["date: ~", "~"],
    ["date:", ""],
    ["date: .inf", ".inf"],
    ["date: 12:30", "12:30"],
    ["date: '2004'", "2004"],
    ["date: !!int 5", "5"],
    ["date: >-\n  two\n  lines", "two lines"],
    ["date: |\n  two\n  lines", "two\nlines\n"],
  ])("%j stays the text that was typed", (yaml, value) => {
    expect(readYaml("x.yaml", yaml)).toMatchObject({ file: "x.yaml", value: { date: value }, errors: [] });
  });

  test("lists and maps are read, and a key << is a key", () => {
    expect(readYaml("x.yaml", text).value).toEqual({
      title: "One",
      topics: ["a", "bb"],
      series: { id: "s", part: "2" },
      judgments: [{ claim: "C", outcome: { result: "R" } }, { claim: "D" }],
    });
    expect(readYaml("x.yaml", "<<: {a: b}").value).toEqual({ "<<": { a: "b" } });
  });

  test.each(["", "# only a comment\n"])("%j says nothing, without error", (yaml) => {
    expect(readYaml("x.yaml", yaml)).toMatchObject({ value: null, errors: [] });
  });

  test("__proto__ is a key like any other", () => {
    const { value } = readYaml("x.yaml", "__proto__: {polluted: x}");
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
    expect({}).not.toHaveProperty("polluted");
  });

  test("a line read from a file with Windows line ends has none at its end", () => {
    expect(readYaml("x.yaml", "a: b\r\nc: d\r\n").value).toEqual({ a: "b", c: "d" });
  });

  test("any text survives being written and read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (written) => {
        expect(readYaml("x.yaml", stringify({ written }, { schema: "failsafe" })).value).toEqual({ written });
      }),
    );
  });
});

describe("the places of values", () => {
  const yaml = readYaml("x.yaml", text);

  test.each<[PropertyKey[], number, number]>([
    [["title"], 1, 8],
    [["topics"], 2, 9],
    [["topics", 0], 2, 10],
    [["topics", 1], 2, 13],
    [["series", "part"], 5, 9],
    [["judgments", 0], 7, 5],
    [["judgments", 0, "outcome", "result"], 9, 15],
    [["judgments", 1, "claim"], 10, 12],
  ])("%j is at %i:%i", (path, line, column) => {
    expect(yaml.placeOf(path)).toEqual({ line, column });
  });

  test.each<[PropertyKey[], number, number]>([
    [["judgments", 0, "outcome", "date"], 9, 7],
    [["judgments", 7, "claim"], 7, 3],
    [["series", "name", "deeper"], 4, 3],
    [["nowhere"], 1, 1],
    [[], 1, 1],
  ])("of %j, which isn't there, the nearest that is stands at %i:%i", (path, line, column) => {
    expect(yaml.placeOf(path)).toEqual({ line, column });
  });

  test.each<[PropertyKey[], string, number, number]>([
    [[], "series", 3, 1],
    [["series"], "part", 5, 3],
    [["judgments", 0], "outcome", 8, 5],
    [["judgments", 1], "claim", 10, 5],
    [["series"], "missing", 4, 3],
    [["title"], "missing", 1, 8],
  ])("in %j the key %s is at %i:%i", (path, key, line, column) => {
    expect(yaml.placeOfKey(path, key)).toEqual({ line, column });
  });

  test("lines are counted from where the text begins in its file", () => {
    const later = readYaml("x.md", text, 2);
    expect(later.placeOf(["title"])).toEqual({ line: 2, column: 8 });
    expect(later.placeOfKey(["series"], "part")).toEqual({ line: 6, column: 3 });
    expect(readYaml("x.md", "a: 1\na: 2", 2).errors).toMatchObject([{ line: 3, column: 1 }]);
  });

  test("Windows line ends and comments don't move them", () => {
    expect(readYaml("x.yaml", "# c\r\na: b\r\nc: d\r\n").placeOf(["c"])).toEqual({ line: 3, column: 4 });
  });

  test("of a text that says nothing, everything is at its beginning", () => {
    const nothing = readYaml("x.yaml", "", 2);
    expect(nothing.placeOf(["id"])).toEqual({ line: 2, column: 1 });
    expect(nothing.placeOfKey([], "id")).toEqual({ line: 2, column: 1 });
  });
});

describe("YAML that can't be read", () => {
  test.each([
    ["a key given twice", "a: 1\nb: 2\na: 3", "the key is given twice", 3, 1],
    ["a key given twice deeper down", "a:\n  b: 1\n  b: 2", "the key is given twice", 3, 3],
    ["a list without its end", "a: [1, 2", "Flow sequence in block collection must be sufficiently indented", 1, 9],
    ["a quotation without its end", 'a: "x\nb: y\n', 'Missing closing "quote', 3, 1],
    ["a colon in a plain text", "a: b: c", "Nested mappings are not allowed in compact mappings", 1, 4],
    ["an asterisk that begins a plain text", "a: b\nc:\n  - *This*", "Unresolved alias", 3, 5],
    ["two documents", "a: b\n---\nc: d", "Source contains multiple documents", 2, 1],
    ["a tab for indentation", "a:\n\tb: c", "Tabs are not allowed as indentation", 2, 1],
  ])("%s is an error at its place", (_, yaml, message, line, column) => {
    const { value, errors } = readYaml("x.yaml", yaml);
    expect(value).toBeUndefined();
    expect(errors[0]).toMatchObject({ message: expect.stringContaining(message), line, column });
  });

  test("a few aliases are unfolded", () => {
    expect(readYaml("x.yaml", "a: &x [b]\nc: *x").value).toEqual({ a: ["b"], c: ["b"] });
  });

  test("aliases that would unfold without end are an error, not a full memory", () => {
    const levels = ["a: &a0 [x,x,x,x,x,x,x,x,x]"];
    for (let level = 1; level < 10; level += 1)
      levels.push(`k${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(",")}]`);
    expect(readYaml("x.yaml", levels.join("\n"), 2)).toMatchObject({
      value: undefined,
      errors: [{ message: "Excessive alias count indicates a resource exhaustion attack", line: 2, column: 1 }],
    });
  });

  test("nesting without end is an error, not a crash", () => {
    const { value, errors } = readYaml("x.yaml", "- ".repeat(20_000));
    expect(value).toBeUndefined();
    expect(errors).not.toEqual([]);
  });

  test("places can be asked for all the same", () => {
    expect(readYaml("x.yaml", "a: 1\nb: [").placeOf(["a"])).toEqual({ line: 1, column: 4 });
  });
});

test("a vocabulary of 60,000 entries is read, and each value found, without comparing each with all others", () => {
  const names = Array.from({ length: 60_000 }, (_, index) => `entry-${index}`);
  const source = readYaml("x.yaml", names.map((name) => `${name}: {name: N}\n`).join(""));
  expect(names.map((name) => source.placeOf([name, "name"]).line)).toEqual(names.map((_, index) => index + 1));
});
