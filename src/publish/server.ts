import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import sirv from "sirv";

/** A running server. */
export interface Running {
  /** Where the archive is. */
  address: string;
  /** The port it got, which is the one asked for or the next that was free. */
  port: number;
  close(): Promise<void>;
}

/**
 * Serves a built site as a plain file host would.
 * @param folder the site
 * @param base the path it was built for; begins and ends with a slash
 * @param port the port to try first
 * @throws Error if the folder holds no site or no port can be had
 */
export async function serveSite(folder: string, base: string, port: number): Promise<Running> {
  const notFound = join(folder, "404.html");
  if (!existsSync(notFound)) throw new Error(`There is no site in ${folder}; build one first with npm run build.`);
  const files = sirv(folder, { etag: true });
  const server = createServer((request, response) => {
    const pathname = URL.parse(request.url ?? "/", "http://localhost")?.pathname;
    const missing = () => {
      response.writeHead(404, { "content-type": "text/html;charset=utf-8" }).end(readFileSync(notFound));
    };
    if (pathname === undefined) missing();
    else if (pathname === "/" && base !== "/") response.writeHead(302, { location: base }).end();
    else if (!pathname.startsWith(base)) missing();
    else {
      request.url = `/${(request.url ?? "/").slice(base.length)}`;
      files(request, response, missing);
    }
  });
  const got = await listenOnFree(server, port);
  return {
    address: `http://localhost:${got}${base}`,
    port: got,
    close: () => new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve()))),
  };
}

async function listenOnFree(server: Server, first: number): Promise<number> {
  const last = Math.min(first + 99, 65_535);
  for (let port = first; port <= last; port += 1) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException) => {
        if (error.code === "EADDRINUSE") resolve(true);
        else reject(error);
      };
      server.once("error", failed);
      server.listen(port, () => {
        server.off("error", failed);
        resolve(false);
      });
    });
    if (!taken) return port;
  }
  throw new Error(`No port from ${first} to ${last} is free.`);
}
