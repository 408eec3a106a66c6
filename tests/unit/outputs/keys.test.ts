import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keysOf } from "#outputs/keys.ts";
import { frameOf } from "#outputs/frame.ts";
import { publicationOf } from "#outputs/outputs.ts";
import { newFolder, type Folder } from "../ledger/folder.ts";

let folder: Folder;
beforeAll(() => {
  folder = newFolder();
  folder.write("topics.yaml", "tides:\n  name: Tides\nropes:\n  name: Ropes\n");
  folder.write("figures/chart.svg", svg(100));
  folder.piece("tides", { id: "2004-04-06-a", slug: "tides", published: "2004-04-06", topics: "[tides]" }, body);
  folder.piece("ropes", { id: "2004-04-07-a", slug: "ropes", published: "2004-04-07", topics: "[ropes]" });
});
afterAll(() => folder.end());

const body = "![A chart](../figures/chart.svg)\n\nSee [ropes](piece:2004-04-07-a).\n";

function svg(width: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="80"><title>Chart</title></svg>\n`;
}

async function keys(): Promise<Map<string, string | undefined>> {
  const archive = await folder.read();
  const { outputs } = publicationOf(archive);
  const keys = keysOf(archive, frameOf(archive.site, outputs));
  return new Map(await Promise.all(outputs.map(async (each) => [each.address, await keys.of(each)] as const)));
}

/** The addresses of which a change makes other keys. */
async function changedBy(change: () => void): Promise<string[]> {
  const before = await keys();
  change();
  const after = await keys();
  return [...after].flatMap(([address, key]) => (before.get(address) === key ? [] : [address]));
}

describe("keys change with", () => {
  test("nothing, of an archive that is the same", async () => {
    expect(await changedBy(() => {})).toEqual([]);
  });

  test("the size of a figure, of pieces that show it", async () => {
    const changed = await changedBy(() => folder.write("figures/chart.svg", svg(200)));
    expect(changed).toContain("/2004/tides/");
    expect(changed).not.toContain("/2004/ropes/");
  });

  test("the address of a piece, of those that link to it", async () => {
    const changed = await changedBy(() =>
      folder.piece("ropes", { id: "2004-04-07-a", slug: "knots", published: "2004-04-07", topics: "[ropes]" }),
    );
    expect(changed).toEqual(expect.arrayContaining(["/2004/tides/", "/2004/tides/index.md", "/2004/knots/"]));
  });

  test("the name of an entry, of pieces that name it", async () => {
    const changed = await changedBy(() =>
      folder.write("topics.yaml", "tides:\n  name: Tides\nropes:\n  name: Knots\n"),
    );
    expect(changed).toEqual(expect.arrayContaining(["/2004/knots/", "/topics/ropes/", "/topics/"]));
    expect(changed).not.toContain("/2004/tides/index.json");
    expect(changed).not.toContain("/topics/tides/");
  });

  test("a setting, of everything", async () => {
    const all = [...(await keys())].flatMap(([address, key]) => (key === undefined ? [] : [address]));
    expect(await changedBy(() => folder.write("site.yaml", "name: Another\n"))).toEqual(all);
  });
});
