import { spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { runCommand } from "./command.ts";
import { filesOf } from "./files.ts";

const root = join(import.meta.dirname, "../..");
const built = inject("underBase");

let server: ChildProcess;
let site = "";
beforeAll(async () => {
  const args = ["src/cli/dev.ts", "--content", "tests/fixtures/archives/small", "--base", "/sub/", "--port", "4820"];
  // Inside of Vitest, Astro leaves its pages to it.
  const env = { ...process.env, VITEST: "" };
  server = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  site = await new Promise((resolve, reject) => {
    server.stdout?.on("data", (part: Buffer) => {
      said += String(part);
      const address = /The archive is at (\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    server.on("exit", () => reject(new Error(said)));
  });
});
afterAll(async () => {
  server.kill();
  await once(server, "exit");
});

interface DataPackage {
  resources: { path: string; bytes: number; hash: string }[];
}

const get = (file: string) => fetch(site + encodeURI(file));

describe("a server of an archive that is worked on", () => {
  test("has everything at the addresses of the built site", async () => {
    // Made under names of their own: the index and what pages load are in memory, and the 404 page is for what isn't there.
    // The marker is for builds.
    const elsewhere = /^(assets|pagefind)\/|^404\.html$|^built-by-dateline\.txt$/;
    const files = filesOf(built).filter((file) => !elsewhere.test(file));
    for (const file of ["archive.bib", "archive.jsonl", "topics/tides/cite.json", "feed.xml", "search/facts.bin"])
      expect(files).toContain(file);
    await expect.poll(async () => (await get("search/facts.bin")).status, { timeout: 30_000 }).toBe(200);
    const missing: string[] = [];
    for (const file of files) {
      const { status } = await get(file.replace(/(^|\/)index\.html$/, "$1"));
      if (status !== 200) missing.push(`${status} ${file}`);
    }
    expect(missing).toEqual([]);
    expect((await get("2001/nothing/")).status).toBe(404);
    expect((await get("nothing.bib")).status).toBe(404);
  });

  test.each([
    "archive.jsonl",
    "permalinks.tsv",
    "_redirects",
    "2001/each-field/cite.bib",
    "topics/currents/feed.xml",
    "figures/2001/chart.svg",
  ])("serves %s as the build writes it", async (file) => {
    expect(await (await get(file)).text()).toBe(readFileSync(join(built, file), "utf8"));
  });

  test.each([
    ["feed.xml", "application/rss+xml"],
    ["topics/currents/feed.xml", "application/rss+xml"],
    ["topics/tides/atom.xml", "application/atom+xml"],
    ["topics/tides/feed.json", "application/feed+json"],
    ["archive.bib", "application/x-bibtex"],
    ["archive.csl.json", "application/vnd.citationstyles.csl+json"],
    ["topics/tides/cite.ris", "application/x-research-info-systems"],
    ["2001/every-field/cite.json", "application/vnd.citationstyles.csl+json"],
    ["2001/every-field/index.json", "application/json"],
    ["2001/every-field/index.md", "text/markdown;charset=utf-8"],
    ["2001/every-field/share.png", "image/png"],
    ["oai.xml", "text/xml"],
    ["sitemap-index.xml", "text/xml"],
    ["sitemap-1.xml", "text/xml"],
    ["opensearch.xml", "application/opensearchdescription+xml"],
    ["archive.csv", "text/csv;charset=utf-8"],
    ["archive.jsonl", "application/jsonl"],
    ["datapackage.json", "application/json"],
    ["permalinks.tsv", "text/tab-separated-values;charset=utf-8"],
    ["robots.txt", "text/plain;charset=utf-8"],
    ["llms.txt", "text/plain;charset=utf-8"],
    ["figures/2001/chart.svg", "image/svg+xml"],
    ["search/facts.bin", "application/octet-stream"],
    ["id/2001-05-02-a/", "text/html"],
  ])("says that %s is %s", async (file, type) => {
    const response = await get(file);
    expect([response.status, response.headers.get("content-type")?.toLowerCase()]).toEqual([200, type]);
  });

  test.each(["/%E0%A4%A", "/figures/%00", "/figures/%E0", "//", "//[", "http://[/", "*", "/search/%ff"])(
    "outlives the request for %s",
    async (path) => {
      const { hostname, port } = new URL(site);
      const answer = await new Promise<string>((resolve, reject) => {
        const socket = connect(Number(port), hostname, () =>
          socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
        );
        socket.once("data", (data) => resolve(String(data)));
        socket.once("error", reject);
      });
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect((await get("figures/2001/chart.svg")).status).toBe(200);
    },
  );

  test("is the only one that runs in this project", async () => {
    const { code, output } = await runCommand("dev", ["--port", "4830"]);
    expect(code).toBe(1);
    expect(output).toContain(
      "npm run dev is already running in this copy of Dateline. Stop it first, or use another copy.",
    );
  });

  test("describes the dumps as it serves them", async () => {
    const described = async (text: Promise<string> | string) => JSON.parse(await text) as DataPackage;
    const { resources } = await described((await get("datapackage.json")).text());
    const inBuild = await described(readFileSync(join(built, "datapackage.json"), "utf8"));
    expect(resources.map(({ path }) => path)).toEqual(inBuild.resources.map(({ path }) => path));
    for (const { path, bytes, hash } of resources) {
      const served = new Uint8Array(await (await get(path)).arrayBuffer());
      expect({
        path,
        bytes: served.length,
        hash: `sha256:${createHash("sha256").update(served).digest("hex")}`,
      }).toEqual({ path, bytes, hash });
    }
  });
});
