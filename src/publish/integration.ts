import type { IncomingMessage, ServerResponse } from "node:http";
import type { AstroIntegration } from "astro";

/**
 * Serves files that are no pages under a dev server.
 * @param path where they are, without the base, which the server takes off before; ends with a slash
 */
export function asideFiles(
  path: string,
  serve: (request: IncomingMessage, response: ServerResponse, next: () => void) => void,
): AstroIntegration {
  return {
    name: `dateline-aside-${path}`,
    hooks: {
      "astro:server:setup": ({ server }) => {
        server.middlewares.use(path.slice(0, -1), serve);
      },
    },
  };
}

/**
 * Has a dev server refuse what can't be an address of the archive. The server below takes addresses apart as it gets them,
 * and would end with one that isn't any.
 */
export const refuseNoAddresses: AstroIntegration = {
  name: "dateline-addresses",
  hooks: {
    "astro:server:setup": ({ server: { httpServer } }) => {
      const answer = httpServer?.listeners("request") ?? [];
      httpServer?.removeAllListeners("request").on("request", (request, response) => {
        if (isAddress(request.url ?? "")) for (const each of answer) each.call(httpServer, request, response);
        else response.writeHead(400).end();
      });
    },
  },
};

function isAddress(url: string): boolean {
  try {
    return /^\/(?!\/)/.test(url) && !decodeURI(url).includes("\0");
  } catch {
    return false;
  }
}
