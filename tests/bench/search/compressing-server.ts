import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

/** A file that was asked for. */
export interface Transfer {
  /** Its address, from the root of the host. */
  path: string;
  /** What was sent of it, without the headers, in bytes. */
  bytes: number;
  /** When it was asked for, in milliseconds since 1970. */
  time: number;
}

/** A running server, with a list of all that it has sent. */
export interface CompressingServer {
  /** Where the site is; ends with a slash. */
  address: string;
  transfers: readonly Transfer[];
  close(): Promise<void>;
}

/** Files of other kinds are compressed already. */
const compressed: Readonly<Record<string, string>> = {
  ".html": "text/html;charset=utf-8",
  ".css": "text/css;charset=utf-8",
  ".js": "text/javascript;charset=utf-8",
  ".json": "application/json",
  ".bin": "application/octet-stream",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
};
const types: Readonly<Record<string, string>> = { ...compressed, ".woff2": "font/woff2" };

const brotli = promisify(brotliCompress);

/** Serves a built site with all compressed by Brotli (level 11) that gains by it, each file once. */
export async function serveCompressed(site: string): Promise<CompressingServer> {
  const transfers: Transfer[] = [];
  const bodies = new Map<string, Promise<Buffer>>();
  const bodyOf = (file: string) => {
    const known = bodies.get(file);
    if (known) return known;
    const body = readFile(file).then((bytes) => (extname(file) in compressed ? brotli(bytes) : bytes));
    bodies.set(file, body);
    return body;
  };
  const server = createServer(async (request, response) => {
    const time = Date.now();
    const path = URL.parse(request.url ?? "/", "http://localhost")?.pathname ?? "/";
    const file = join(site, path.endsWith("/") ? `${path}index.html` : path);
    const kind = extname(file);
    try {
      const body = await bodyOf(file);
      response.setHeader("content-type", types[kind] ?? "application/octet-stream");
      if (kind in compressed) response.setHeader("content-encoding", "br");
      response.end(body);
      transfers.push({ path, bytes: body.length, time });
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    transfers,
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}
