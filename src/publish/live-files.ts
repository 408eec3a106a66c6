import { createReadStream, existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { publishedPieces, type Archive } from "#archive/archive.ts";
import { ledgerName } from "#archive/ledger/ledger.ts";
import { redirectsOf } from "#ledger/redirects.ts";
import { decodeAddress } from "#piece/permalink.ts";
import { packageOf, twinsOf } from "./dumps.ts";
import { redirectsFile, redirectsText } from "./redirects.ts";

/** How a dev server gets what it serves itself. */
type Ask = (address: string) => Promise<Response>;

/**
 * Serves what a build writes beside its pages, made at the time of asking: the dumps, the ledger, the redirects for
 * hosts, and at old addresses of files what stands at the new ones.
 * @param archive gives the archive as it is now
 * @param ask asks the server itself for an address without the base
 */
export function liveFiles(archive: () => Archive, ask: Ask) {
  return (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void => {
    const address = decodeAddress((request.url ?? "/").split("?")[0] ?? "");
    const now = archive();
    const redirect = address.endsWith("/") ? undefined : redirectsOf(now).find(({ from }) => from === address);
    if (redirect && !redirect.to.endsWith("/")) {
      request.url = encodeURI(redirect.to);
      next();
      return;
    }
    const file = files[address]?.(now, ask);
    if (!file) {
      next();
      return;
    }
    response.writeHead(200, { "content-type": file.type, "cache-control": "no-store" });
    pipeline(file.parts, response).catch(() => response.destroy());
  };
}

interface LiveFile {
  type: string;
  parts: Readable;
}

/** By address, what makes a file; undefined where a site of the archive has no such file. */
const files: Record<string, (archive: Archive, ask: Ask) => LiveFile | undefined> = {
  "/archive.jsonl": (archive, ask) => {
    const bytesAt = async (address: string) => new Uint8Array(await (await ask(address)).arrayBuffer());
    return { type: "application/jsonl", parts: Readable.from(twinsOf(publishedPieces(archive), bytesAt)) };
  },
  "/datapackage.json": (archive, ask) => ({
    type: "application/json",
    parts: Readable.from(
      (async function* () {
        yield await packageOf(archive.site, publishedPieces(archive), async (path) => {
          const response = await ask(`/${path}`);
          return response.ok && response.body ? response.body : undefined;
        });
      })(),
    ),
  }),
  [`/${ledgerName}`]: ({ root }) => {
    const file = join(root, ledgerName);
    return existsSync(file)
      ? { type: "text/tab-separated-values;charset=utf-8", parts: createReadStream(file) }
      : undefined;
  },
  [`/${redirectsFile}`]: (archive) => {
    const redirects = redirectsOf(archive);
    const text = redirectsText(redirects, archive.site.base);
    return redirects.length > 0 ? { type: "text/plain;charset=utf-8", parts: Readable.from([text]) } : undefined;
  },
};
