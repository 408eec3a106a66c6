import { join, sep } from "node:path";
import { setFlagsFromString } from "node:v8";
import { dev } from "astro";
import { indexFolder } from "#search/index/build-index.ts";
import type { SiteFlags } from "#piece/settings.ts";
import { astroConfigFor } from "../astro-config.ts";
import { asideFiles, followHandover, refuseNoAddresses, watchTraffic } from "./integration.ts";
import { openLiveArchive } from "./live-archive.ts";
import { liveFiles } from "./live-files.ts";
import { openLiveSearch } from "./live-search.ts";
import { hold } from "../lock.ts";
import { searchFolder } from "../search/search-files.ts";
import { originOf } from "../serve/server.ts";
import { projectRoot, takeWorkspace } from "../workspace.ts";

/** How long the archive folder must be quiet before it is read again, in milliseconds. */
const quiet = 50;

/** What a dev server serves. */
export interface DevOrder {
  /** The archive folder, as an absolute path. */
  content: string;
  flags: SiteFlags;
  /** The port to try first. */
  port: number;
  /** The address of this machine at which to listen. */
  host: string;
  /** Where findings and news go. */
  say(text: string): void;
  /** YYYY-MM-DD, as it is at the time of asking. */
  today(): string;
}

/**
 * Serves an archive folder while it is worked on: pages change as files do, browsers load them again, and search follows.
 * Findings are reported when they change; a piece that the schema refuses is left out until it is mended. Settings that
 * decide addresses (origin, base) are read at the start only.
 * @returns the address, the port that was got, and the way to stop
 * @throws Error if another one runs in this project
 */
export async function serveWhileEditing({
  content,
  flags,
  port,
  host,
  say,
  today,
}: DevOrder): Promise<{ address: string; port: number; stop(): Promise<void> }> {
  // Astro keeps what its dev server shows in one place of the project, where two would read each other's.
  const release = await hold(`dev\0${projectRoot}`);
  if (!release)
    throw new Error("npm run dev is already running in this copy of Dateline. Stop it first, or use another copy.");
  // What edits leave behind is collected once it is a third of what is in use; it would grow to several times that otherwise.
  setFlagsFromString("--heap-growing-percent=30");
  const workspace = await takeWorkspace(content, "dev");
  const pages = followHandover();
  const traffic = watchTraffic();
  const search = openLiveSearch({ content, flags, folder: join(workspace.folder, "search") }, say);
  const live = await openLiveArchive({
    ...{ content, flags, today, say },
    idle: traffic.idle,
    changed: () => {
      pages.refresh();
      search.follow();
    },
  });
  const { site } = live.now();
  const server = await dev({
    ...astroConfigFor(site, workspace, [
      refuseNoAddresses,
      asideFiles(`/${indexFolder}/`, search.serve(indexFolder)),
      asideFiles(`/${searchFolder}/`, search.serve(searchFolder)),
      traffic.integration,
      asideFiles("/", liveFiles(live.now)),
      pages.integration,
    ]),
    server: { port, host },
    // With "always", the server finds no file whose route ends with a parameter, such as /archive.bib.
    trailingSlash: "ignore",
    logLevel: "warn",
  });
  server.watcher.add(content);
  let timer: NodeJS.Timeout | undefined;
  server.watcher.on("all", (_, file) => {
    if (!file.startsWith(content + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void live.refresh().catch((error: unknown) => say(String(error))), quiet);
  });
  const address = originOf(host, server.address.port) + site.base;
  // The first page takes seconds, in which the templates are compiled; nobody need wait for it.
  void fetch(address).catch(() => undefined);
  return { address, port: server.address.port, stop };

  async function stop(): Promise<void> {
    search.stop();
    await server.stop();
    await workspace.giveBack();
    await release?.();
  }
}
