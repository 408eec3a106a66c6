import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { LiveIndexOrder } from "./live-index.ts";
import { sendFile } from "../serve/send-file.ts";

/** The search of an archive that is being worked on. */
export interface LiveSearch {
  /** Serves the files of a folder of the search, and has the index made when they are first asked for. */
  serve(name: string): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  /** Has the index made anew, where one was ever asked for. */
  follow(): void;
  stop(): void;
}

/** How long the archive must be unchanged before it is indexed again, in milliseconds: search can wait, pages can't. */
const quiet = 1000;

/**
 * Opens the search of an archive. A process aside makes its index; until it has made a first one, requests wait, and later
 * the last one is served until the next is made.
 * @param say where it goes that the index couldn't be made
 */
export function openLiveSearch(order: LiveIndexOrder, say: (text: string) => void): LiveSearch {
  const { folder } = order;
  let isWanted = false;
  let isBehind = true;
  let working: Promise<void> | undefined;
  let child: ChildProcess | undefined;

  const update = async () => {
    while (isBehind) {
      isBehind = false;
      child = fork(join(import.meta.dirname, "live-index.ts"), [JSON.stringify(order)]);
      const [code] = (await once(child, "exit")) as [number | null];
      child = undefined;
      if (code !== 0) say("The search index could not be made; it will be tried again after the next change.");
      if (isBehind) await wait(quiet);
    }
  };
  const start = () => {
    if (isWanted && isBehind) working ??= update().finally(() => (working = undefined));
    return working;
  };
  return {
    serve: (name) => (request, response, next) => {
      isWanted = true;
      const made = start();
      const path = request.url?.split("?")[0] ?? "/";
      const send = () =>
        sendFile(request, response, path, { folder: join(folder, name), base: "/", missing: () => next() });
      // The search page itself is one of the others.
      if (path.endsWith("/")) next();
      else if (existsSync(folder) || !made) send();
      else void made.then(send);
    },
    follow: () => {
      isBehind = true;
      void start();
    },
    stop: () => void child?.kill(),
  };
}
