import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Archive } from "#archive/archive.ts";
import { madeOnce } from "#piece/made-once.ts";
import type { Content, Published } from "#outputs/output.ts";
import { publicationOf } from "#outputs/outputs.ts";
import { decodeAddress } from "#piece/permalink.ts";

/**
 * Serves the outputs that are no pages, made at the time of asking.
 * @param archive gives the archive as it is now
 */
export function liveFiles(archive: () => Archive) {
  return (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void => {
    const address = decodeAddress((request.url ?? "/").split("?")[0] ?? "");
    const file = fileAt(archive(), address);
    if (!file) {
      next();
      return;
    }
    const send = async () => {
      const parts = Readable.from(partsOf(await file.content(publishedOf(archive()))));
      response.writeHead(200, { "content-type": file.mediaType, "cache-control": "no-store" });
      await pipeline(parts, response);
    };
    send().catch(next);
  };
}

const byAddress = madeOnce(
  (archive: Archive) => new Map(publicationOf(archive).outputs.map((output) => [output.address, output])),
);

function fileAt(archive: Archive, address: string) {
  const output = byAddress(archive).get(address);
  return output?.type === "file" ? output : undefined;
}

function publishedOf(archive: Archive): Published {
  const published: Published = async (address) => {
    const file = fileAt(archive, address);
    return file && partsOf(await file.content(published));
  };
  return published;
}

async function* partsOf(content: Content): AsyncGenerator<Uint8Array> {
  if (typeof content === "string") yield Buffer.from(content);
  else if (content instanceof Uint8Array) yield content;
  else yield* content;
}
