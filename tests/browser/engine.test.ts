import { appendFile, cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { freePort } from "../free-port.ts";
import { filesOf } from "../site/files.ts";
import { runCommand } from "../site/command.ts";
import { forgive, ids, page, search, site, status, testSearchOf } from "./search-site.ts";

/* The search page of a site whose searches a search engine answers: a server that gives an answer in the form of one. */

const answer = await readFile(join(import.meta.dirname, "../unit/search/client/engine/answers/two-pieces.json"));
const allowed = { "Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "content-type" };

let folder: string;
let engine: Server;
let host: string;
let asked: string[];
let fails: boolean;
testSearchOf(async () => {
  engine = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      if (request.method === "POST") asked.push(body);
      const code = request.method === "POST" && fails ? 503 : 200;
      response.writeHead(code, { ...allowed, "Content-Type": "application/json" }).end(answer);
    });
  });
  const port = await freePort();
  host = `localhost:${port}`;
  await new Promise<void>((resolve) => {
    engine.listen(port, "localhost", resolve);
  });
  folder = await mkdtemp(join(tmpdir(), "dateline-engine-"));
  const content = join(folder, "content");
  await cp("tests/fixtures/archives/small", content, { recursive: true });
  await appendFile(join(content, "site.yaml"), `search:\n  endpoint: http://${host}/small/_search\n`);
  const { code, output } = await runCommand("build", ["--content", content, "--out", join(folder, "dist")]);
  if (code !== 0) throw new Error(output);
  return join(folder, "dist");
}, "/");
afterAll(async () => {
  engine.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  asked = [];
  fails = false;
});

test("such a site has no index of its own", () => {
  const files = filesOf(join(folder, "dist")).filter((path) => /^(pagefind|search)\//.test(path));
  expect(files.toSorted()).toEqual(["search/index.html", "search/vocabularies.json"]);
});

test("readers are told who answers, before they search", async () => {
  await page.goto(`${site.address}search/`);
  const told = `Searches are answered by ${host}, which is sent what you search for and sees your IP address.`;
  expect(await page.getByText(told).isVisible()).toBe(true);
});

test("what the engine found is shown as any results are", async () => {
  await search("q=old+quay&place=south-quay&page=2");
  expect(await ids()).toEqual(["2004-04-06-a", "1787-a"]);
  expect(await status()).toBe("41 pieces with these filters for “old quay”. Shown: 21–40.");
  expect(JSON.parse(asked[0] ?? "")).toMatchObject({ from: 20, size: 20 });
  const [passage] = await page.locator("#page-results a[aria-label]").all();
  expect(await passage?.getAttribute("href")).toBe("/2004/the-old-quay/?mark=quay&mark=walls&mark=quay%20walls#p7");
  expect(await page.locator("#page-results mark").first().textContent()).toBe("quay");
  expect(await page.locator("#page-filters [data-facet=place] li").allTextContents()).toEqual([
    "South Quay1",
    "North Quay30",
  ]);
  expect(await page.locator("#page-histogram button").count()).toBe(5);
  expect(await page.locator("#page-pages a[rel=next]").getAttribute("href")).toContain("page=3");
});

test("a field that names a value and a date are asked for as such", async () => {
  await search("q=place:north+after:1999");
  const request = JSON.parse(asked[0] ?? "") as { query: { bool: { must: object[] } } };
  expect(request.query.bool.must).toEqual([
    { terms: { "facets.place.id": ["north-quay"] } },
    { range: { last: { gte: "2000-01-01" } } },
  ]);
});

test("a reader is told what to do where the engine fails, and may try again", async () => {
  fails = true;
  await page.goto(`${site.address}search/?q=quay`);
  await page.getByText(`${host} is busy (503). Try again in a minute, or browse the archive.`).first().waitFor();
  fails = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await page.locator("#page-results li").first().waitFor();
  expect(await ids()).toEqual(["2004-04-06-a", "1787-a"]);
  forgive(/503|EngineError|busy/);
});
