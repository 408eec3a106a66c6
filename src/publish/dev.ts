import { sep } from "node:path";
import { dev } from "astro";
import { publishedPieces, readArchive, type Archive } from "#archive/archive.ts";
import { checkArchive } from "#checks/registry.ts";
import { formatFindings } from "#checks/reporters/text.ts";
import { decodeAddress, withBase } from "#piece/permalink.ts";
import { indexFolder } from "#search/index/build-index.ts";
import { indexPages, type IndexedPage } from "#search/index/live-index.ts";
import { resultIdsOf } from "#search/index/result-ids.ts";
import { renderedFolder } from "#outputs/caches.ts";
import { frameOf } from "#outputs/frame.ts";
import { handOver } from "#outputs/handover.ts";
import { publicationOf } from "#outputs/outputs.ts";
import type { SiteFlags } from "#piece/settings.ts";
import { astroConfigFor } from "./astro-config.ts";
import { asideFiles, refuseNoAddresses } from "./integration.ts";
import { liveFiles } from "./live-files.ts";
import { hold } from "./lock.ts";
import { searchFiles, searchFolder } from "./search-files.ts";
import { originOf } from "./server.ts";
import { projectRoot, takeWorkspace } from "./workspace.ts";

/** How long the archive folder must be quiet before it is read again, in milliseconds. */
const quiet = 200;

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
 * Serves an archive folder while it is worked on: pages change as files do, and search follows. Findings are
 * reported at each change; a piece that the schema refuses is left out until it is mended. Settings that decide addresses (origin, base) are read at the start only.
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
  const workspace = await takeWorkspace(content, "dev");
  let index = new Map<string, Uint8Array>();
  let beside = new Map<string, Uint8Array>();
  let archive = await read();

  const server = await dev({
    ...astroConfigFor(archive.site, workspace, [
      refuseNoAddresses,
      asideFiles(
        "/",
        liveFiles(() => archive),
      ),
      asideFiles(
        `/${indexFolder}/`,
        fromMemory(() => index),
      ),
      asideFiles(
        `/${searchFolder}/`,
        fromMemory(() => beside),
      ),
    ]),
    server: { port, host },
    // With "always", the server finds no file whose route ends with a parameter, such as /archive.bib.
    trailingSlash: "ignore",
    logLevel: "warn",
  });
  const origin = originOf(host, server.address.port);
  server.watcher.add(content);
  let timer: NodeJS.Timeout | undefined;
  server.watcher.on("all", (_, file) => {
    if (!file.startsWith(content + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void refresh().catch((error: unknown) => say(String(error))), quiet);
  });
  void reindex().catch((error: unknown) => say(String(error)));
  return { address: origin + archive.site.base, port: server.address.port, stop };

  async function stop(): Promise<void> {
    await server.stop();
    await workspace.giveBack();
    await release?.();
  }

  async function read(): Promise<Archive> {
    const found = await readArchive(content, flags, renderedFolder);
    const findings = formatFindings(checkArchive(found, today()));
    if (findings) say(findings);
    const { outputs } = publicationOf(found);
    handOver({ frame: frameOf(found.site, outputs), pages: outputs.filter((output) => output.type === "page") });
    return found;
  }

  async function refresh(): Promise<void> {
    archive = await read();
    await reindex();
  }

  /** Pages come from the server itself, so that search sees what readers see. */
  async function reindex(): Promise<void> {
    const of = archive;
    const files = await indexPages(pagesOf(of), of.site.language);
    if (of !== archive) return;
    index = files;
    beside = searchFiles(of, resultIdsOf(files));
  }

  /** What the server itself serves at an address without the base. */
  function ask(of: Archive, address: string): Promise<Response> {
    return fetch(origin + withBase(of.site.base, address));
  }

  async function* pagesOf(of: Archive): AsyncGenerator<IndexedPage> {
    for (const { permalink } of publishedPieces(of)) {
      const response = await ask(of, permalink);
      if (response.ok) yield { address: permalink, html: await response.text() };
    }
  }
}

/** Serves files by their path, as they are at the time of asking. */
function fromMemory(files: () => ReadonlyMap<string, Uint8Array>): Parameters<typeof asideFiles>[1] {
  return (request, response, next) => {
    const path = decodeAddress((request.url ?? "/").slice(1).split("?")[0] ?? "");
    const file = files().get(path);
    if (!file) return next();
    const type = /\.m?js$/.test(path) ? "text/javascript" : "application/octet-stream";
    response.writeHead(200, { "content-type": type, "cache-control": "no-store" }).end(file);
  };
}
