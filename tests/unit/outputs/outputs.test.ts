import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicationOf } from "#outputs/outputs.ts";
import { newFolder, type Folder } from "../ledger/folder.ts";

let folder: Folder;
beforeAll(() => {
  folder = newFolder();
  folder.write("topics.yaml", "tides:\n  name: Tides\n");
  folder.write("regions.yaml", "coast:\n  name: Coast\n");
  folder.piece("tides", { id: "2004-04-06-a", slug: "tides", published: "2004-04-06", topics: "[tides]" });
  folder.piece("year", { id: "2003-a", slug: "year", published: "2003" });
  folder.piece("days", { id: "2002-03-04-a", slug: "days", published: "2002-03-04/2002-05-06" });
  folder.piece("months", { id: "2002-03-04-b", slug: "months", published: "2002-03-04/2002-05" });
  folder.piece("unsure", { id: "2002-03-04-c", slug: "unsure", published: "2002-03-04?" });
  folder.piece("old", { id: "1999-01-02-a", slug: "old", published: "1999-01-02", revised: "2001-07" });
});
afterAll(() => folder.end());

const published = async () => publicationOf(await folder.read());
const changes = async () =>
  new Map((await published()).outputs.flatMap(({ address, changed }) => (changed ? [[address, changed()]] : [])));

describe("what sitemaps are told", () => {
  test("of a piece is when it changed, where that is known to the day", async () => {
    const changed = await changes();
    expect(changed.get("/2004/tides/")).toBe("2004-04-06");
    expect(changed.get("/2003/year/")).toBeUndefined();
    expect(changed.get("/1999/old/")).toBeUndefined();
    const ranges = ["days", "months", "unsure"].map((slug) => changed.get(`/2002/${slug}/`));
    expect(ranges).toEqual(["2002-05-06", undefined, undefined]);
  });

  test("of a list is that it changed with the last of its pieces", async () => {
    const changed = await changes();
    expect(changed.get("/")).toBe("2004-04-06");
    expect(changed.get("/topics/tides/")).toBe("2004-04-06");
    expect(changed.get("/1999-01/")).toBeUndefined();
    expect(changed.get("/regions/coast/")).toBeUndefined();
  });

  test("is every page but those that lead on, say that there is nothing, or search", async () => {
    const { outputs } = await published();
    const pages = outputs.filter(({ type }) => type === "page").map(({ address }) => address);
    const listed = new Set((await changes()).keys());
    expect(pages.filter((address) => !listed.has(address) && !address.startsWith("/id/"))).toEqual([
      ...["/search/", "/404.html"],
    ]);
    expect([...listed].filter((address) => !pages.includes(address))).toEqual([]);
  });
});

test("every output has an address of its own", async () => {
  const addresses = (await published()).outputs.map(({ address }) => address);
  expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
});

test("the models of pages are plain data", async () => {
  const { outputs } = await published();
  for (const output of outputs) {
    if (output.type !== "page") continue;
    const model = await output.model();
    expect(structuredClone(model), output.address).toEqual(model);
  }
});

test("once a piece is recorded, sitemaps say when the ledger took it in, if that is later", async () => {
  await folder.record("2026-10-02");
  const changed = await changes();
  const addresses = ["/2003/year/", "/1999/old/", "/2004/tides/", "/1999-01/", "/"];
  expect(addresses.map((address) => changed.get(address))).toEqual(Array(5).fill("2026-10-02"));
});
