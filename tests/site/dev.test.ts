import { spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { runCommand } from "./command.ts";
import { filesOf } from "./files.ts";

const root = join(import.meta.dirname, "../..");
const built = inject("underBase");

let content = "";
let server: ChildProcess;
let site = "";
let said = "";
beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), "dateline-dev-"));
  await cp(join(root, "tests/fixtures/archives/small"), content, { recursive: true });
  const args = ["src/cli/dev.ts", "--content", content, "--base", "/sub/", "--port", "4820"];
  // Inside of Vitest, Astro leaves its pages to it, and in tests it follows nothing.
  const env = { ...process.env, VITEST: "", NODE_ENV: "development" };
  server = spawn(process.execPath, args, { cwd: root, env, stdio: ["ignore", "pipe", "inherit"] });
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
  await rm(content, { recursive: true });
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
    for (const file of ["archive.bib", "archive.jsonl.gz", "topics/tides/cite.json", "feed.xml", "search/facts.bin"])
      expect(files).toContain(file);
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
    "archive.jsonl.gz",
    "permalinks.tsv",
    "_redirects",
    "2001/each-field/cite.bib",
    "topics/currents/feed.xml",
    "figures/2001/chart.svg",
    // They name the results of the index, whose names follow from all that is indexed.
    "search/facts.bin",
    "search/titles.json",
    "search/lexicon.bin",
    "pagefind/shards.json",
  ])("serves %s as the build writes it", async (file) => {
    expect(Buffer.from(await (await get(file)).arrayBuffer())).toEqual(readFileSync(join(built, file)));
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
    ["archive.jsonl.gz", "application/gzip"],
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

describe("what is edited shows", () => {
  const piece = (slug: string, title: string) =>
    `---\nid: 2003-01-01-${slug}\ntitle: ${title}\nslug: ${slug}\nbyline: The desk\npublished: 2003-01-01\n` +
    `topics: [tides]\n---\n\nWords of the ${slug}.\n`;
  const edit = async (file: string, change: (text: string) => string) => {
    const path = join(content, file);
    await writeFile(path, change(await readFile(path, "utf8")));
  };
  const soon = { timeout: 20_000 };
  const statusOf = (file: string) => async () => (await get(file)).status;
  const textOf = (file: string) => async () => (await get(file)).text();

  test("a piece that is added, edited, broken, mended and deleted, on its page and in lists", async () => {
    const file = join(content, "pieces/newcomer.md");
    await writeFile(file, piece("newcomer", "A newcomer"));
    await expect.poll(statusOf("2003/newcomer/"), soon).toBe(200);
    expect(await textOf("topics/tides/")()).toContain("A newcomer");

    await edit("pieces/newcomer.md", (text) => text.replace("A newcomer", "A settler"));
    await expect.poll(textOf("2003/newcomer/"), soon).toContain("A settler");
    expect(await textOf("topics/tides/")()).not.toContain("A newcomer");

    await edit("pieces/newcomer.md", (text) => text.replace("title: A settler", "title: [A settler"));
    await expect.poll(statusOf("2003/newcomer/"), soon).toBe(404);
    expect(await textOf("topics/tides/")()).not.toContain("A settler");
    await expect.poll(() => said, soon).toContain("invalid-yaml pieces/newcomer.md");

    await edit("pieces/newcomer.md", (text) => text.replace("title: [A settler", "title: A settler"));
    await expect.poll(statusOf("2003/newcomer/"), soon).toBe(200);

    await rm(file);
    await expect.poll(statusOf("2003/newcomer/"), soon).toBe(404);
    expect(await textOf("topics/tides/")()).not.toContain("A settler");
  });

  test("an entry of a vocabulary that is renamed, on all pages that name it", async () => {
    await edit("topics.yaml", (text) => text.replace("name: Tides", "name: High water"));
    await expect.poll(textOf("topics/tides/"), soon).toContain("High water");
    expect(await textOf("2001/every-field/")()).toContain("High water");
    expect(await textOf("topics/")()).not.toContain(">Tides<");
  });

  test("in search, whose facts have the titles of the pieces", async () => {
    await edit("pieces/2001/everything.md", (text) => text.replace(/^title: .*/m, "title: Quokkas at sea"));
    await expect.poll(textOf("search/titles.json"), { timeout: 60_000 }).toContain("Quokkas at sea");
    const shards = (await (await get("pagefind/shards.json")).json()) as { pieces: number }[];
    const titles = (await (await get("search/titles.json")).json()) as string[];
    expect(shards[0]?.pieces).toBe(titles.length);
  });

  test("without a reload by hand: browsers are told", async () => {
    const socket = new WebSocket(new URL(site).origin.replace("http", "ws"), "vite-hmr");
    const shown = new Promise<string>((resolve) => {
      // The first one may be about an edit before.
      const look = async () => {
        const page = await textOf("2001/every-field/")();
        if (page.includes("One more paragraph.")) resolve(page);
      };
      socket.addEventListener("message", ({ data }) => {
        if (String(data).includes('"full-reload"')) void look();
      });
    });
    await once(socket, "open");
    await edit("pieces/2001/everything.md", (text) => `${text}\nOne more paragraph.\n`);
    expect(await shown).toContain("Quokkas at sea");
    socket.close();
  });
});
