import type { IncomingMessage, ServerResponse } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ask } from "#checks/links-out/ask.ts";
import { isPrivate } from "#checks/links-out/private-host.ts";
import { startHost } from "./hosts.ts";

const never = new AbortController().signal;
const asked: string[] = [];
let host: Awaited<ReturnType<typeof startHost>>;
beforeAll(async () => {
  host = await startHost((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers["user-agent"]}`);
    answers[request.url?.split("?")[0] ?? ""]?.(request, response);
  });
});
afterAll(() => host.end());

const status = (code: number, location?: string) => (_: IncomingMessage, response: ServerResponse) => {
  response.writeHead(code, location === undefined ? {} : { location }).end();
};
const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  "/here": status(200),
  "/gone": status(410),
  "/missing": status(404),
  "/refused": status(403),
  "/busy": status(429),
  "/get-only": (request, response) => response.writeHead(request.method === "GET" ? 200 : 405).end(),
  "/head-breaks": (request, response) => (request.method === "GET" ? response.end("x") : void request.socket.destroy()),
  "/moved": status(301, "/moved-again"),
  "/moved-again": status(308, "/elsewhere-today"),
  "/elsewhere-today": status(302, "/here"),
  "/today-then-moved": status(307, "/moved-again"),
  "/moved-to-nothing": status(301, "/missing"),
  "/circle": status(302, "/circle"),
  "/to-mail": status(301, "mailto:a@example.org"),
  "/to-nowhere": status(302),
  "/silent": () => {},
  "/dripping": (_, response) => {
    response.socket?.write("HTTP/1.1 200 OK\r\n");
    const drip = setInterval(() => response.socket?.write("x: y\r\n"), 20);
    response.socket?.on("close", () => clearInterval(drip));
  },
  "/flood": (request, response) => {
    if (request.method === "HEAD") return void response.writeHead(405).end();
    const fill = () => {
      while (response.write("x".repeat(65_536)));
    };
    response.on("drain", fill);
    fill();
  },
  "/endless-head": (_, response) => {
    response.socket?.write(`HTTP/1.1 200 OK\r\n${"x: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n".repeat(2_000)}\r\n`);
  },
  "/noise": (_, response) => response.socket?.end("no HTTP at all\r\n\r\n"),
  "/other-protocol": (_, response) => {
    response.socket?.write("HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: x\r\n\r\n");
  },
};

const answerOf = (path: string) => ask(`${host.origin}${path}`, { agent: "Tester", patience: 400 }, never);

describe("an address", () => {
  test.each([
    ["/here", "200"],
    ["/gone", "410"],
    ["/missing", "404"],
    ["/refused", "403"],
    ["/busy", "429"],
    ["/get-only", "200"],
    ["/head-breaks", "200"],
    ["/elsewhere-today", "200"],
    ["/to-nowhere", "302"],
    ["/circle", "redirect"],
    ["/to-mail", "redirect"],
    ["/silent", "timeout"],
    ["/dripping", "timeout"],
    ["/flood", "200"],
    ["/endless-head", "HPE_HEADER_OVERFLOW"],
    ["/noise", "HPE_INVALID_CONSTANT"],
    ["/other-protocol", "closed"],
  ])("%s answers %s", async (path, expected) => {
    expect(await answerOf(path)).toEqual({ status: expected });
  });

  test.each([
    ["through moves for good, and then through others", "/moved", "200", "/elsewhere-today"],
    ["to nothing", "/moved-to-nothing", "404", "/missing"],
  ])("that has moved %s says where to", async (_, path, expected, moved) => {
    expect(await answerOf(path)).toEqual({ status: expected, moved: `${host.origin}${moved}` });
  });

  test("that is elsewhere for today hasn't moved, whatever comes after", async () => {
    expect(await answerOf("/today-then-moved")).toEqual({ status: "200" });
  });

  test("is asked for its head alone where that is enough, and not again where it asks for rest", async () => {
    for (const path of ["/here?once", "/busy?once", "/missing?twice"]) await answerOf(path);
    expect(asked.filter((each) => each.includes("?"))).toEqual([
      "HEAD /here?once Tester",
      "HEAD /busy?once Tester",
      "HEAD /missing?twice Tester",
      "GET /missing?twice Tester",
    ]);
  });

  test("without a server is told so", async () => {
    const closed = await startHost(() => {});
    closed.end();
    expect(await ask(`${closed.origin}/`, { agent: "Tester", patience: 400 }, never)).toEqual({
      status: "ECONNREFUSED",
    });
  });
});

test.each([
  ["http://127.0.0.1/", true],
  ["http://10.1.2.3:8080/x", true],
  ["http://172.31.0.1/", true],
  ["http://172.32.0.1/", false],
  ["http://192.168.1.1/", true],
  ["http://169.254.169.254/latest/", true],
  ["http://[::1]/", true],
  ["http://[fd00::1]/", true],
  ["http://[::ffff:10.0.0.1]/", true],
  ["http://8.8.8.8/", false],
  ["http://[2001:db8::1]/", false],
])("%s stands in a private network: %s", async (address, expected) => {
  expect(await isPrivate(new URL(address))).toBe(expected);
});
