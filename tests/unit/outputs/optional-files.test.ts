import { afterEach, beforeEach, expect, test } from "vitest";
import { publicationOf } from "#outputs/outputs.ts";
import { newFolder, type Folder } from "../ledger/folder.ts";

const all = ["shareImages: true", "entityFeeds: [rss, atom, json]", "entityCitations: [bibtex, ris, csl-json]"];
const optional = /^\/(topics\/tides\/(atom|feed|cite)\.\w+|(2004\/\w+\/)?share\.png)$/;

let folder: Folder;
beforeEach(() => {
  folder = newFolder();
  folder.write("topics.yaml", "tides:\n  name: Tides\n");
  folder.piece("one", { id: "2004-04-06-a", slug: "one", published: "2004-04-06", topics: "[tides]" });
});
afterEach(() => folder.end());

const settle = (...settings: string[]) => folder.write("site.yaml", ["name: A", ...settings, ""].join("\n"));
const addresses = async () =>
  publicationOf(await folder.read()).addresses.flatMap(({ address }) => (optional.test(address) ? [address] : []));

const least = ["/share.png", "/topics/tides/atom.xml"];
const most = [
  ...["/2004/one/share.png", "/topics/tides/cite.bib", "/topics/tides/cite.ris", "/topics/tides/cite.json"],
  ...["/topics/tides/feed.xml", "/topics/tides/atom.xml", "/topics/tides/feed.json"],
];

test("by default entries have one feed and no citation files, and pieces share the archive's image", async () => {
  expect(await addresses()).toEqual(least);
});

test("settings ask for more", async () => {
  settle(...all);
  expect(await addresses()).toEqual(most);
  settle("entityFeeds: [json]");
  expect(await addresses()).toEqual(["/share.png", "/topics/tides/feed.json"]);
});

test("what is recorded of any page stays of all, whatever is asked for", async () => {
  settle(...all);
  await folder.record("2026-10-01");
  settle();
  expect(await addresses()).toEqual(most);
  folder.piece("one", { id: "2004-04-06-a", slug: "first", published: "2004-04-06", topics: "[tides]" });
  expect(await addresses()).toContain("/2004/first/share.png");
});

test("what the archive has is no reason to make it of pieces", async () => {
  await folder.record("2026-10-01");
  settle("shareImages: true");
  expect(await addresses()).toContain("/share.png");
  settle();
  expect(await addresses()).toEqual(least);
});

test("the dump is compressed, and also plain where that was recorded", async () => {
  const dumps = async () => {
    const { addresses: all } = publicationOf(await folder.read());
    return all.flatMap(({ address }) => (address.startsWith("/archive.jsonl") ? [address] : []));
  };
  expect(await dumps()).toEqual(["/archive.jsonl.gz"]);
  await folder.record("2026-10-01");
  expect(await dumps()).toEqual(["/archive.jsonl.gz"]);
  folder.addByHand(["/archive.jsonl", "file", "", "", "2026-10-02"]);
  expect(await dumps()).toEqual(["/archive.jsonl.gz", "/archive.jsonl"]);
});

test("a piece's page names the image that it has", async () => {
  const imageOf = async () => {
    const { outputs } = publicationOf(await folder.read());
    const page = outputs.find(({ address }) => address === "/2004/one/");
    const model = page?.type === "page" ? await page.model() : undefined;
    return [/"image":"([^"]+)"/.exec(JSON.stringify(model).replaceAll("\\", ""))?.[1], JSON.stringify(page?.basis?.())];
  };
  const [archives, before] = await imageOf();
  settle("shareImages: true");
  const [own, after] = await imageOf();
  expect([archives, own]).toEqual(["http://localhost:4321/share.png", "http://localhost:4321/2004/one/share.png"]);
  expect(after).not.toBe(before);
});
