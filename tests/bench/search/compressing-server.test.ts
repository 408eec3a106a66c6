import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveCompressed, type CompressingServer } from "./compressing-server.ts";

const site = mkdtempSync(join(tmpdir(), "dateline-server-"));
const text = "again ".repeat(500);
let server: CompressingServer;

beforeAll(async () => {
  mkdirSync(join(site, "search"));
  for (const file of ["search/index.html", "search/facts.bin", "a.js", "a.json", "a.pf_index", "a.woff2"])
    writeFileSync(join(site, file), text);
  server = await serveCompressed(site);
});
afterAll(async () => {
  await server.close();
  rmSync(site, { recursive: true });
});

/** What comes over the line, with nothing undone. */
function sent(path: string): Promise<{ response: IncomingMessage; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const request = get(server.address + path, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ response, body: Buffer.concat(chunks) }));
    });
    request.on("error", reject);
  });
}

test.each(["search/", "search/facts.bin", "a.js", "a.json"])("%s is compressed", async (path) => {
  const { response, body } = await sent(path);
  expect(response.headers["content-encoding"]).toBe("br");
  expect(body.length).toBeLessThan(100);
  expect(brotliDecompressSync(body).toString()).toBe(text);
});

test.each(["a.pf_index", "a.woff2"])("%s is sent as it is", async (path) => {
  const { response, body } = await sent(path);
  expect(response.headers["content-encoding"]).toBeUndefined();
  expect(body.toString()).toBe(text);
});

test("what was sent is in the list, the address without its query", async () => {
  const before = server.transfers.length;
  const start = Date.now();
  const { body } = await sent("a.js?v=1");
  expect(server.transfers.slice(before)).toEqual([{ path: "/a.js", bytes: body.length, time: expect.any(Number) }]);
  expect(server.transfers.at(-1)?.time).toBeGreaterThanOrEqual(start);
});

test("what isn't there is missing, and in no list", async () => {
  const before = server.transfers.length;
  for (const path of ["none.js", "none/", "..%2f..%2fetc/hostname"])
    expect((await sent(path)).response.statusCode).toBe(404);
  expect(server.transfers).toHaveLength(before);
});
