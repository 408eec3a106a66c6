import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { askEngine } from "#search/client/engine/ask.ts";
import { engineErrorName } from "#search/client/engine/engine-error.ts";

let answer: { status: number; body: string };
let asked: { request: IncomingMessage; body: string } | undefined;
let server: Server;
let host: string;
beforeEach(async () => {
  asked = undefined;
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => (body += part.toString()));
    request.on("end", () => {
      asked = { request, body };
      response.writeHead(answer.status, { "Content-Type": "application/json" }).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => server.close());

const ask = () => askEngine(`http://${host}/archive/_search`, { size: 1 });
const says = async (status: number, body: string | object) => {
  answer = { status, body: typeof body === "string" ? body : JSON.stringify(body) };
  return ask();
};

test("an engine is asked for the parts that are read", async () => {
  const hits = { total: { value: 0 }, hits: [] };
  expect(await says(200, { timed_out: false, hits })).toEqual({ timed_out: false, hits });
  expect(asked?.request.method).toBe("POST");
  expect(asked?.request.url).toMatch(/^\/archive\/_search\?filter_path=timed_out,hits\.total,/);
  expect(JSON.parse(asked?.body ?? "")).toEqual({ size: 1 });
});

test("no hits are none, though an engine leaves out an empty list", async () => {
  expect(await says(200, { hits: { total: { value: 0 } } })).toMatchObject({ hits: { hits: [] } });
});

describe("a reader is told what to do where an engine", () => {
  test.each([
    ["can't read the search", 400, { error: {} }, "could not read this search (400). Put it in other words"],
    ["lets nobody in", 403, "", "refused this search (403). Browse the archive, and tell its editors."],
    ["has no such index", 404, { error: {} }, "refused this search (404). Browse the archive, and tell its editors."],
    ["is asked too much", 429, "", "is busy (429). Try again in a minute, or browse the archive."],
    ["fails", 502, "<html>", "failed (502). Try again later, or browse the archive."],
    ["is none", 200, "<html>", "answered is not what a search engine answers."],
    ["says something else", 200, { ok: true }, "answered is not what a search engine answers."],
    [
      "gives up",
      200,
      { timed_out: true, hits: { hits: [] } },
      "took too long to answer. Try again, or search for less.",
    ],
  ])("%s", async (_, status, body, message) => {
    const error = await says(status, body).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: engineErrorName, message: expect.stringContaining(message) });
    expect(error).toMatchObject({ message: expect.stringContaining(host) });
  });

  test("isn't there", async () => {
    await new Promise((resolve) => server.close(resolve));
    await expect(ask()).rejects.toMatchObject({
      name: engineErrorName,
      message: `${host} could not be reached. Check your connection and try again, or browse the archive.`,
    });
  });
});
