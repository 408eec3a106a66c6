import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { originOf, serveSite, type Running } from "#publish/serve/server.ts";
import { freePort } from "../../../free-port.ts";

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
  writeFileSync(join(site, "ten.txt"), "0123456789");
  writeFileSync(join(site, "large.bin"), Buffer.alloc(20_000_000));
  mkdirSync(join(top, "dist-secret"));
  writeFileSync(join(top, "secret.txt"), "SECRET");
  writeFileSync(join(top, "dist-secret/secret.txt"), "SECRET");
});
afterAll(() => rmSync(top, { recursive: true }));
afterEach(async () => {
  await running?.close();
  running = undefined;
});

async function serve(base = "/"): Promise<Running> {
  running = await serveSite(site, base, await freePort());
  return running;
}

/** What comes back for a path that is sent exactly as it stands, which fetch would tidy up. */
async function rawGet(port: number, path: string): Promise<string> {
  return rawAsk(port, `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
}

/** What comes back for the bytes of a request. */
async function rawAsk(port: number, request: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "localhost", () => socket.write(request));
    const parts: Buffer[] = [];
    socket.on("data", (part) => parts.push(Buffer.from(part)));
    socket.on("end", () => resolve(Buffer.concat(parts).toString()));
    // What was sent beyond what the server reads ends in a reset.
    socket.on("error", () => resolve(Buffer.concat(parts).toString()));
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

  test.each([
    "//",
    "//[",
    "///",
    "http://[/",
    "*",
    "/%00",
    "/a%00.html",
    "/%",
    "/\u0000",
    "/2004",
    `/${"a/".repeat(5000)}`,
  ])("outlives the request for %s", async (path) => {
    const { port, address } = await serve();
    expect(await rawGet(port, path)).toMatch(/^HTTP\/1\.1 [34]\d\d /);
    expect(await (await fetch(address)).text()).toBe("home");
  });

  test.each([
    ["no request", "\u0000\u0001\u0002\r\n\r\n"],
    ["headers without end", `GET / HTTP/1.1\r\nHost: x\r\nx: ${"x".repeat(100_000)}\r\n\r\n`],
    ["a header with a null", "GET / HTTP/1.1\r\nHost: x\r\nx: \u0000\r\n\r\n"],
    ["two lengths", "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"],
    ["no host", "GET / HTTP/1.1\r\n\r\n"],
  ])("outlives %s", async (_, request) => {
    const { port, address } = await serve();
    expect(await rawAsk(port, request)).toMatch(/^$|^HTTP\/1\.1 4\d\d /);
    expect(await (await fetch(address)).text()).toBe("home");
  });

  test("outlives readers who go away in the middle", async () => {
    const { port, address } = await serve();
    await new Promise<void>((resolve) => {
      const socket = connect(port, "localhost", () => socket.write("GET /large.bin HTTP/1.1\r\nHost: x\r\n\r\n"));
      socket.once("data", () => socket.resetAndDestroy());
      socket.once("close", () => resolve());
    });
    expect(await (await fetch(address)).text()).toBe("home");
  });

  test("sends readers on to a folder that they name without its slash", async () => {
    const { port } = await serve("/sub/");
    const response = await fetch(`http://localhost:${port}/sub/2004/a`, { redirect: "manual" });
    expect([response.status, response.headers.get("location")]).toEqual([301, "/sub/2004/a/"]);
  });
});

// What RFC 9110, section 14, says of them; several at once may be answered with the whole.
describe("of a file of ten bytes", () => {
  test.each([
    ["bytes=0-0", 206, "0", "bytes 0-0/10"],
    ["bytes=2-5", 206, "2345", "bytes 2-5/10"],
    ["bytes=7-", 206, "789", "bytes 7-9/10"],
    ["bytes=-3", 206, "789", "bytes 7-9/10"],
    ["bytes=-30", 200, "0123456789", null],
    ["bytes=4-99", 206, "456789", "bytes 4-9/10"],
    ["bytes=0-18446744073709551615", 206, "0123456789", "bytes 0-9/10"],
    ["bytes=5-2", 416, "", "bytes */10"],
    ["bytes=10-", 416, "", "bytes */10"],
    ["bytes=-0", 416, "", "bytes */10"],
    ["bytes=0-1,4-5", 200, "0123456789", null],
    ["bytes=", 200, "0123456789", null],
    ["lines=0-1", 200, "0123456789", null],
    ["hello", 200, "0123456789", null],
  ])("the range %s is answered with %i", async (range, status, text, contentRange) => {
    const { address } = await serve();
    const response = await fetch(`${address}ten.txt`, { headers: { range } });
    expect([response.status, await response.text(), response.headers.get("content-range")]).toEqual([
      status,
      text,
      contentRange,
    ]);
    expect(await (await fetch(address)).text()).toBe("home");
  });

  test("a reader who has it is told that it is the same", async () => {
    const { address, port } = await serve();
    const etag = (await fetch(`${address}ten.txt`)).headers.get("etag");
    const request = `GET /ten.txt HTTP/1.1\r\nHost: x\r\nIf-None-Match: ${etag}\r\nConnection: close\r\n\r\n`;
    expect(await rawAsk(port, request)).toMatch(/^HTTP\/1\.1 304 /);
  });
});

describe("a site that is built again meanwhile", () => {
  test("is served as it is then, and what is gone is not there", async () => {
    const copy = join(top, "rebuilt");
    cpSync(site, copy, { recursive: true });
    running = await serveSite(copy, "/", await freePort());
    const ask = async (path: string) => {
      const response = await fetch((running?.address ?? "") + path);
      return [response.status, await response.text()];
    };
    expect(await ask("ten.txt")).toEqual([200, "0123456789"]);
    rmSync(copy, { recursive: true });
    expect(await ask("ten.txt")).toEqual([404, ""]);
    mkdirSync(copy);
    writeFileSync(join(copy, "404.html"), "not here either");
    writeFileSync(join(copy, "new.txt"), "new");
    expect(await ask("new.txt")).toEqual([200, "new"]);
    expect(await ask("ten.txt")).toEqual([404, "not here either"]);
  });
});

describe("who can reach a site", () => {
  const elsewhere = Object.values(networkInterfaces())
    .flat()
    .find((each) => each?.family === "IPv4" && !each.internal)?.address;

  test("is this machine alone, unless another address is given", async () => {
    const { port } = await serve();
    const addressed = await fetch(`http://${elsewhere ?? "127.0.0.2"}:${port}/`).catch(() => "refused");
    expect(addressed).toBe("refused");
    await running?.close();
    running = await serveSite(site, "/", port, elsewhere ?? "127.0.0.2");
    expect(running.address).toBe(`http://${elsewhere ?? "127.0.0.2"}:${port}/`);
    expect(await (await fetch(running.address)).text()).toBe("home");
  });

  test.each([
    ["127.0.0.1", "http://localhost:80"],
    ["0.0.0.0", "http://localhost:80"],
    ["::1", "http://[::1]:80"],
    ["192.0.2.1", "http://192.0.2.1:80"],
  ])("at %s finds it at %s", (host, origin) => {
    expect(originOf(host, 80)).toBe(origin);
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
    await new Promise<void>((resolve) => blocker.once("error", () => resolve()).listen(65_535, "127.0.0.1", resolve));
    await expect(serveSite(site, "/", 65_535)).rejects.toThrow(new Error("No port from 65535 to 65535 is free."));
    await new Promise((resolve) => blocker.close(resolve));
  });
});

test("a folder without a site is not served", async () => {
  await expect(serveSite(join(top, "nowhere"), "/", 4321)).rejects.toThrow(
    new Error(`There is no site in ${join(top, "nowhere")}; build one first with npm run build.`),
  );
});
