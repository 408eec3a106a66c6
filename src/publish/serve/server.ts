import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { sendFile } from "./send-file.ts";

/** A running server. */
export interface Running {
  /** Where the archive is. */
  address: string;
  /** The port it got, which is the one asked for or the next that was free. */
  port: number;
  close(): Promise<void>;
}

/** Where a server listens, if nothing else is said: only this machine can reach it. */
export const ownMachine = "127.0.0.1";

/**
 * Serves a built site as a plain file host would, also after it was built again.
 * @param folder the site
 * @param base the path it was built for; begins and ends with a slash
 * @param port the port to try first
 * @param host the address of this machine at which to listen
 * @throws Error if the folder holds no site or no port can be had
 */
export async function serveSite(folder: string, base: string, port: number, host = ownMachine): Promise<Running> {
  const lost = join(folder, "404.html");
  if (!existsSync(lost)) throw new Error(`There is no site in ${folder}; build one first with npm run build.`);
  const server = createServer((request, response) => {
    const pathname = URL.parse(request.url ?? "/", "http://localhost")?.pathname;
    const missing = () => {
      response.writeHead(404, { "content-type": "text/html;charset=utf-8" }).end(textOf(lost));
    };
    if (pathname === "/" && base !== "/") response.writeHead(302, { location: base }).end();
    else if (!pathname?.startsWith(base)) missing();
    else sendFile(request, response, `/${pathname.slice(base.length)}`, { folder, base, missing });
  });
  const got = await listenOnFree(server, port, host);
  return {
    address: `${originOf(host, got)}${base}`,
    port: got,
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}

/** The address of a server on this machine, as people write it. */
export function originOf(host: string, port: number): string {
  if ([ownMachine, "0.0.0.0", "::"].includes(host)) return `http://localhost:${port}`;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** What a file holds; nothing for a moment while the site is exchanged. */
function textOf(file: string): Buffer | string {
  try {
    return readFileSync(file);
  } catch {
    return "";
  }
}

async function listenOnFree(server: Server, first: number, host: string): Promise<number> {
  const last = Math.min(first + 99, 65_535);
  for (let port = first; port <= last; port += 1) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException) => {
        if (error.code === "EADDRINUSE") resolve(true);
        else reject(error);
      };
      server.once("error", failed);
      server.listen(port, host, () => {
        server.off("error", failed);
        resolve(false);
      });
    });
    if (!taken) return port;
  }
  throw new Error(`No port from ${first} to ${last} is free.`);
}
