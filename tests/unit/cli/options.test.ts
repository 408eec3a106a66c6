import { afterEach, describe, expect, test, vi } from "vitest";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { archiveOptions, folderFrom, portFrom, siteFlags, usageError } from "../../../src/cli/options.ts";

const errors = vi.spyOn(console, "error").mockImplementation(() => undefined);
afterEach(() => errors.mockClear());

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

describe("the port", () => {
  test.each([
    ["1", 1],
    ["4321", 4321],
    ["65535", 65_535],
  ])("can be %s", (text, port) => {
    expect(portFrom(text)).toBe(port);
  });

  test.each(["0", "-1", "65536", "80.5", "http", "", "4321x", "NaN", "Infinity"])("can't be %j", (text) => {
    expect(() => portFrom(text)).toThrow(
      new RangeError(`--port ${text} is not a port: write a number from 1 to 65535.`),
    );
  });
});

describe("a folder", () => {
  test("is named from where the command runs", () => {
    expect(folderFrom("--out", "dist")).toBe(resolve("dist"));
    expect(folderFrom("--out", "/a/../b")).toBe("/b");
  });

  test.each(["", " "])("that isn't named, %j, makes a wrong command", (text) => {
    const error = thrownBy(() => folderFrom("--out", text));
    expect(usageError(error, "the usage")).toBe(2);
    expect(errors).toHaveBeenCalledExactlyOnceWith("--out is empty; name a folder.\n\nthe usage");
  });
});

test("only the settings that were given are settings", () => {
  expect(siteFlags({})).toEqual({});
  expect(Object.keys(siteFlags({ base: undefined, origin: undefined }))).toEqual([]);
  expect(siteFlags({ base: "/sub/" })).toEqual({ base: "/sub/" });
  expect(siteFlags({ base: "", origin: "https://a.example" })).toEqual({ base: "", origin: "https://a.example" });
});

test("a command without options works on the folder content", () => {
  expect({ ...parseArgs({ args: [], options: archiveOptions }).values }).toEqual({ content: "content", help: false });
  expect(parseArgs({ args: ["-h"], options: archiveOptions }).values.help).toBe(true);
});

describe("what goes wrong", () => {
  test("on the command line is told with the usage, and is exit code 2", () => {
    const error = thrownBy(() => parseArgs({ args: ["--wrong"], options: archiveOptions }));
    expect(usageError(error, "the usage")).toBe(2);
    expect(errors).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/^Unknown option '--wrong'[^]*\n\nthe usage$/),
    );
  });

  test("otherwise is told alone, and is exit code 1", () => {
    expect(usageError(new Error("It broke."), "the usage")).toBe(1);
    expect(errors).toHaveBeenCalledExactlyOnceWith("It broke.");
  });

  test("in the file system is no matter of usage", () => {
    expect(usageError(Object.assign(new Error("no such file"), { code: "ENOENT" }), "the usage")).toBe(1);
    expect(errors).toHaveBeenCalledExactlyOnceWith("no such file");
  });

  test("is told also when it is no error at all", () => {
    expect(usageError("just text", "the usage")).toBe(1);
    expect(errors).toHaveBeenCalledExactlyOnceWith("just text");
  });
});
