import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { AstroIntegration, HookParameters } from "astro";

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

/** Which requests a dev server is busy with. */
export interface Traffic {
  integration: AstroIntegration;
  /** Resolves when no request has been there for a moment. */
  idle(): Promise<void>;
}

/** So long without a request is a moment, in milliseconds. */
const moment = 50;

/** Watches the requests of a dev server, but for those that integrations before this one answer. */
export function watchTraffic(): Traffic {
  let open = 0;
  let last = 0;
  const isBusy = () => open > 0 || performance.now() - last < moment;
  return {
    integration: asideFiles("/", (_, response, next) => {
      open += 1;
      response.once("close", () => {
        open -= 1;
        last = performance.now();
      });
      next();
    }),
    idle: async () => {
      do await wait(moment, undefined, { ref: false });
      while (isBusy());
    },
  };
}

/** What makes a dev server show other pages. */
export interface PageRefresh {
  integration: AstroIntegration;
  /** Has the routes ask again which pages there are, and browsers load theirs again. */
  refresh(): void;
}

/** Makes a dev server follow what is handed over to its routes. */
export function followHandover(): PageRefresh {
  let server: HookParameters<"astro:server:setup">["server"] | undefined;
  return {
    integration: {
      name: "dateline-handover",
      hooks: {
        "astro:server:setup": (setup) => {
          server = setup.server;
        },
      },
    },
    refresh: () => {
      // Astro keeps the paths of a route until it is told that content has changed, as its own collections tell it.
      for (const environment of Object.values(server?.environments ?? {}))
        if (environment.name !== "client") environment.hot.send("astro:content-changed", {});
      server?.environments.client.hot.send({ type: "full-reload", path: "*" });
    },
  };
}

function isAddress(url: string): boolean {
  try {
    return /^\/(?!\/)/.test(url) && !decodeURI(url).includes("\0");
  } catch {
    return false;
  }
}
