import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { bodyKey, factsOf, readRendered, type RenderRequest } from "#markdown/cache.ts";
import { renderAll } from "#markdown/render-all.ts";
import { renderBody } from "#markdown/render.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const requestFor = (body: string, lang = "en"): RenderRequest => ({
  body,
  lang,
  known: [],
  key: bodyKey("test", lang, body, []),
});
const requestsFor = (count: number) =>
  Array.from({ length: count }, (_, index) => requestFor(`## Heading ${index}\n\nBody *${index}*. [Link](/${index}/)`));

const filesOf = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test("each body is rendered and kept", async () => {
  const requests = requestsFor(3);
  const results = await renderAll(folder, requests);
  for (const { key, body } of requests) {
    const rendered = await renderBody(body, "en");
    expect(results.get(key)).toEqual(factsOf(rendered));
    expect(readRendered(folder, key)).toEqual(rendered);
  }
  expect(results.size).toBe(3);
});

test("many bodies give what they give one by one", async () => {
  const requests = requestsFor(130);
  const results = await renderAll(folder, requests);
  expect(results.size).toBe(130);
  for (const { key, body } of requests) {
    const rendered = await renderBody(body, "en");
    expect(results.get(key)).toEqual(factsOf(rendered));
    expect(readRendered(folder, key)).toEqual(rendered);
  }
});

test("two pieces with the same body share one rendering", async () => {
  const results = await renderAll(folder, [requestFor("Same."), requestFor("Same.")]);
  expect(results.size).toBe(1);
  expect(filesOf()).toHaveLength(1);
});

test("what is kept is used and not made again", async () => {
  const request = requestFor("Kept.");
  await renderAll(folder, [request]);
  const [file = ""] = filesOf();
  writeFileSync(file, readFileSync(file, "utf8").replaceAll("Kept.", "From the cache."));
  const result = (await renderAll(folder, [request])).get(request.key);
  expect(result).toMatchObject({ passages: [{ text: "From the cache." }] });
  expect(result).not.toHaveProperty("html");
});

test.each([0, 1, 40])("a file cut short after %i bytes is made again", async (length) => {
  const request = requestFor("A body that is long enough to be cut.");
  const whole = await renderAll(folder, [request]);
  const [file = ""] = filesOf();
  truncateSync(file, length);
  expect(await renderAll(folder, [request])).toEqual(whole);
  expect(readRendered(folder, request.key)?.html).toContain("long enough");
});

test.each([0, 120])("a body that can't be rendered is a failure, and the %i others are there", async (others) => {
  const bad = requestFor("Text.", "not a language");
  const requests = [...requestsFor(others), bad];
  const results = await renderAll(folder, requests);
  expect(results.get(bad.key)).toEqual({
    why: "fault",
    message: expect.stringMatching(/^(?!RangeError).*not a language$/),
    at: undefined,
  });
  expect([...results.values()].filter((result) => !("why" in result))).toHaveLength(others);
  expect(readRendered(folder, bad.key)).toBeUndefined();
});
