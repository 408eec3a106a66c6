import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { serveSite, type Running } from "#publish/server.ts";

let top: string;
let site: string;
let running: Running | undefined;

beforeAll(() => {
  top = mkdtempSync(join(tmpdir(), "dateline-"));
  site = join(top, "dist");
  mkdirSync(join(site, "2004/a"), { recursive: true });
  writeFileSync(join(site, "index.html"), "home");
  writeFileSync(join(site, "404.html"), "not here");
  writeFileSync(join(site, "2004/a/index.html"), "piece");
  writeFileSync(join(site, "2004/a/пьеса.txt"), "text");
  mkdirSync(join(top, "dist-secret"));
  writeFileSync(join(top, "secret.txt"), "SECRET");
  writeFileSync(join(top, "dist-secret/secret.txt"), "SECRET");
});
afterAll(() => rmSync(top, { recursive: true }));
afterEach(async () => {
  await running?.close();
  running = undefined;
});

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function serve(base = "/"): Promise<Running> {
  running = await serveSite(site, base, await freePort());
  return running;
}

/** What comes back for a path that is sent exactly as it stands, which fetch would tidy up. */
async function rawGet(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "localhost", () => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    });
    const parts: Buffer[] = [];
    socket.on("data", (part) => parts.push(Buffer.from(part)));
    socket.on("end", () => resolve(Buffer.concat(parts).toString()));
    socket.on("error", reject);
  });
}

describe("a served site", () => {
  test.each([
    ["/", "home"],
    ["/index.html", "home"],
    ["/2004/a/", "piece"],
    ["/2004/a/?q=1", "piece"],
    ["/2004/a/%D0%BF%D1%8C%D0%B5%D1%81%D0%B0.txt", "text"],
  ])("has %s", async (path, text) => {
    const { port } = await serve();
    const response = await fetch(`http://localhost:${port}${path}`);
    expect([response.status, await response.text()]).toEqual([200, text]);
  });

  test.each(["/nothing/", "/2005/", "/nothing.css", "/%E0%A4%A", "/2004/a/index.html/x"])(
    "answers %s with its page for lost readers and the status 404",
    async (path) => {
      const { port } = await serve();
      const response = await fetch(`http://localhost:${port}${path}`);
      expect([response.status, await response.text()]).toEqual([404, "not here"]);
      expect(response.headers.get("content-type")).toBe("text/html;charset=utf-8");
    },
  );

  test("says where it is", async () => {
    const { address, port } = await serve();
    expect(address).toBe(`http://localhost:${port}/`);
    expect(await (await fetch(address)).text()).toBe("home");
  });

  test.each(["//", "//[", "///", "http://[/", "*"])("outlives the request for %s", async (path) => {
    const { port, address } = await serve();
    await rawGet(port, path);
    expect(await (await fetch(address)).text()).toBe("home");
  });
});

describe("a site under a base", () => {
  test.each([
    ["/sub/", 200, "home"],
    ["/sub/2004/a/", 200, "piece"],
    ["/sub/2004/b/", 404, "not here"],
    ["/2004/a/", 404, "not here"],
    ["/index.html", 404, "not here"],
    ["/subway/2004/a/", 404, "not here"],
    ["/subx2004/a/", 404, "not here"],
    ["/sub/sub/2004/a/", 404, "not here"],
  ])("answers %s with %i", async (path, status, text) => {
    const { port } = await serve("/sub/");
    const response = await fetch(`http://localhost:${port}${path}`);
    expect([response.status, await response.text()]).toEqual([status, text]);
  });

  test("is where it says, and the root leads there", async () => {
    const { port, address } = await serve("/sub/");
    expect(address).toBe(`http://localhost:${port}/sub/`);
    const response = await fetch(`http://localhost:${port}/`, { redirect: "manual" });
    expect([response.status, response.headers.get("location")]).toEqual([302, "/sub/"]);
  });
});

describe("nothing outside the site", () => {
  test.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/%252e%252e%252fsecret.txt",
    "/2004/../../secret.txt",
    "/..\\secret.txt",
    "/..%5csecret.txt",
    "/../dist-secret/secret.txt",
    "/2004/a/..%2f..%2f..%2fsecret.txt",
    "//../secret.txt",
    "/sub/../secret.txt",
    "/sub/..%2fsecret.txt",
    "/sub/../../secret.txt",
    "/sub/%2e%2e/secret.txt",
  ])("is had by asking for %s", async (path) => {
    for (const base of ["/", "/sub/"]) {
      const { port, close } = await serveSite(site, base, await freePort());
      const answer = await rawGet(port, path);
      await close();
      expect(answer).toMatch(/^HTTP\/1\.1 404 /);
      expect(answer).not.toContain("SECRET");
    }
  });
});

describe("ports", () => {
  test("a free one is taken as asked", async () => {
    const asked = await freePort();
    running = await serveSite(site, "/", asked);
    expect(running.port).toBe(asked);
  });

  test("where one is busy, the next free one is taken", async () => {
    const first = await serve();
    const second = await serveSite(site, "/sub/", first.port);
    expect(second.port).toBeGreaterThan(first.port);
    expect(await (await fetch(second.address)).text()).toBe("home");
    expect(await (await fetch(first.address)).text()).toBe("home");
    await second.close();
  });

  test("a closed server gives its port back", async () => {
    const first = await serve();
    await first.close();
    running = await serveSite(site, "/", first.port);
    expect(running.port).toBe(first.port);
  });

  test("where the last one is busy there is none left to take", async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => blocker.once("error", () => resolve()).listen(65_535, resolve));
    await expect(serveSite(site, "/", 65_535)).rejects.toThrow(new Error("No port from 65535 to 65535 is free."));
    await new Promise((resolve) => blocker.close(resolve));
  });
});

test("a folder without a site is not served", async () => {
  await expect(serveSite(join(top, "nowhere"), "/", 4321)).rejects.toThrow(
    new Error(`There is no site in ${join(top, "nowhere")}; build one first with npm run build.`),
  );
});
