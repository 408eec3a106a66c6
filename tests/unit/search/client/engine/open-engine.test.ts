import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openEngineArchive } from "#search/client/engine/open-engine.ts";
import { stateOf } from "#search/client/state/search-state.ts";

const endpoint = "https://find.example/archive/_search";
const whole = readFileSync(join(import.meta.dirname, "answers/two-pieces.json"), "utf8");
const stateAt = (address: string) => stateOf(new URLSearchParams(address));

/** What the engine finds where only fields are asked for. */
let sources: object[];
let total: number;
let asked: { _source: string[]; size: number; sort: unknown }[];
beforeEach(() => {
  asked = [];
  vi.stubGlobal("fetch", async (address: string, init?: { body: string }) => {
    if (address === "/sub/search/vocabularies.json")
      return Response.json([{ id: "topic", label: "Topics", pages: "topics", values: [["tides", "Tides"]] }]);
    if (!address.startsWith(`${endpoint}?`)) return new Response("", { status: 404 });
    const request = JSON.parse(init?.body ?? "") as (typeof asked)[number];
    asked.push(request);
    const { _source: fields } = request;
    if (fields.length > 1) return new Response(whole);
    const hits = sources.slice(0, request.size).map((source) => ({ _source: source }));
    return Response.json({ hits: { total: { value: total }, hits }, aggregations: { "found!": { doc_count: total } } });
  });
});
afterEach(() => vi.unstubAllGlobals());

const archive = () => openEngineArchive("/sub/", "en", endpoint);

test("an archive is searched with one request, which brings the whole page of results", async () => {
  const { outcome, page, top } = await archive().search(stateAt("q=quay&page=2"));
  expect(outcome).toMatchObject({ total: 41, complete: 41 });
  expect([page, top.map(({ piece }) => piece), asked.length]).toEqual([2, ["2004-04-06-a", "1787-a"], 1]);
  expect(await archive().entries(22, 40)).toEqual([]);
  expect(await archive().glance(stateAt("q=quay"))).toEqual([]);
});

test("the citations are those of the last search, a thousand at most", async () => {
  const searched = archive();
  await searched.search(stateAt("q=quay&sort=oldest"));
  sources = [{ citation: { id: "a" } }, { citation: { id: "b" } }];
  total = 2;
  expect(await searched.citations()).toEqual([{ id: "a" }, { id: "b" }]);
  expect(asked[1]).toMatchObject({ _source: ["citation"], size: 1000, sort: [{ first: "asc" }, { id: "asc" }] });
});

test("what a search finds is known by its days, or of very many pieces by their number", async () => {
  sources = [{ first: "1970-01-02" }, { first: "1969-12-31" }];
  total = 2;
  expect(await archive().seen(stateAt("q=quay"))).toEqual({ seen: 2, days: [1, -1] });
  total = 1001;
  expect(await archive().seen(stateAt("q=quay"))).toEqual({ seen: 1001, days: undefined });
});

test("the last year is that of the newest piece; there may be none", async () => {
  sources = [{ first: "2004-04-06" }];
  total = 1;
  expect(await archive().lastYear()).toBe(2004);
  expect(asked[0]).toMatchObject({ _source: ["first"], size: 1, sort: [{ first: "desc" }, { id: "desc" }] });
  sources = [];
  total = 0;
  expect(await archive().lastYear()).toBe(0);
});

test("without the names nothing is searched", async () => {
  vi.stubGlobal("fetch", async () => new Response("", { status: 404 }));
  await expect(archive().search(stateAt("q=quay"))).rejects.toThrow("could not be fetched: 404");
});
