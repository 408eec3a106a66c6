import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { citationsOf, exportCitations, mostExported, recordsInFile } from "#search/client/outcome/export.ts";

/** Records of an archive of 2,100 pieces, each titled by its row, as files at their addresses. */
const files = new Map<string, object[]>();
for (let row = 0; row < 2100; row += 1) {
  const address = `/sub/search/records/${Math.floor(row / recordsInFile)}.json`;
  const record = {
    id: `r-${row}`,
    title: `Row ${row}`,
    issued: { "date-parts": [[2004]] },
    "container-title": "Quay",
    URL: "u",
    version: "0123456789ab",
    note: "Version 0123456789ab.",
  };
  files.set(address, [...(files.get(address) ?? []), record]);
}
const fetched: string[] = [];

beforeEach(() => {
  fetched.length = 0;
  vi.stubGlobal("fetch", async (address: string) => {
    fetched.push(address);
    const records = files.get(address);
    return records ? Response.json(records) : new Response("", { status: 404 });
  });
});
afterEach(() => vi.unstubAllGlobals());

const exported = async (rows: number[], format = "csl-json") =>
  exportCitations(await citationsOf(rows, "/sub/"), format);
const ids = (text: string) => (JSON.parse(text) as { id: string }[]).map(({ id }) => id);

describe("an export", () => {
  test("has the pieces of its rows, in their order", async () => {
    const { name, mediaType, text } = await exported([399, 0, 2099, 200, 199]);
    expect([name, mediaType]).toEqual(["search-results.json", "application/vnd.citationstyles.csl+json"]);
    expect(ids(text)).toEqual(["r-399", "r-0", "r-2099", "r-200", "r-199"]);
  });

  test("fetches each file that it needs once, and no other", async () => {
    await exported([399, 0, 2099, 200, 199]);
    expect(fetched.toSorted()).toEqual([0, 1, 10].map((file) => `/sub/search/records/${file}.json`));
  });

  test.each([
    ["bibtex", "search-results.bib", "@online{r-7,"],
    ["ris", "search-results.ris", "TI  - Row 7\r\n"],
    ["csv", "search-results.csv", "r-7,Row 7,"],
  ])("is written as %s", async (format, name, part) => {
    const made = await exported([7], format);
    expect(made.name).toBe(name);
    expect(made.text).toContain(part);
  });

  test("has a thousand pieces at most", async () => {
    const rows = Array.from({ length: 2100 }, (_, row) => 2099 - row);
    expect(ids((await exported(rows)).text)).toEqual(rows.slice(0, 1000).map((row) => `r-${row}`));
    expect(mostExported).toBe(1000);
    expect(fetched).toHaveLength(6);
  });

  test("may be empty", async () => {
    expect(ids((await exported([])).text)).toEqual([]);
    expect(fetched).toEqual([]);
  });

  test.each([
    ["a file is missing", [2200], "csl-json", "could not be fetched: 404"],
    ["a record is missing", [2100], "csl-json", "no record of piece 2100"],
    ["there is no such format", [0], "docx", "no citation format docx"],
  ])("fails when %s", async (_, rows, format, message) => {
    await expect(exported(rows, format)).rejects.toThrow(message);
  });
});
