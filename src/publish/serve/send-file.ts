import type { IncomingMessage, ServerResponse } from "node:http";
import send from "send";

/**
 * Answers a request with a file as it is at the time of asking. Whatever was asked, and whatever becomes of the file
 * meanwhile, nothing is thrown.
 * @param path what was asked for inside the folder, encoded as in an address
 * @param folder the folder, as an absolute path
 * @param base what stands before the path in addresses; ends with a slash
 * @param missing answers where there is no such file
 */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  from: { folder: string; base: string; missing(): void },
): void {
  const { folder, base, missing } = from;
  send(request, path, { root: folder })
    .on("error", ({ status, headers }: { status: number; headers?: Record<string, string> }) => {
      if (response.headersSent) {
        response.destroy();
        return;
      }
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      // The last bytes of a file that has fewer are all of it (RFC 9110, section 14.1.2), which the library refuses.
      if (status === 416 && /^bytes=-0*[1-9]\d*$/.test(request.headers.range ?? "")) {
        delete request.headers.range;
        sendFile(request, response, path, from);
      } else if (status === 412 || status === 416) response.writeHead(status, headers).end();
      else missing();
    })
    .on("directory", () => response.writeHead(301, { location: `${base}${path.replace(/^\/+/, "")}/` }).end())
    .pipe(response);
}
