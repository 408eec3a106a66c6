import { createHash } from "node:crypto";
import { existsSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Lets go of a name. */
export type Release = () => Promise<void>;

/**
 * Holds a name on this machine until it is let go or this process ends, however it ends: it is an address at which the
 * process listens, so the system itself drops it, and a process that was killed blocks no other.
 * @returns the way to let go; undefined where a process holds the name already
 */
export async function hold(name: string): Promise<Release | undefined> {
  const address = addressOf(name);
  let server = await listenAt(address);
  if (!server && !(await isAnswered(address))) {
    // Only where the address is a file does it outlive its process.
    if (existsSync(address)) rmSync(address, { force: true });
    server = await listenAt(address);
  }
  return server && (() => new Promise((resolve) => server.close(() => resolve())));
}

function addressOf(name: string): string {
  const id = `dateline-${createHash("sha256").update(name).digest("hex").slice(0, 32)}`;
  if (process.platform === "linux") return `\0${id}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${id}`;
  return join(tmpdir(), `${id}.sock`);
}

/** A server at an address that keeps no process running; undefined where the address is taken. */
function listenAt(address: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.destroy()).unref();
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => resolve(server));
  });
}

function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once("connect", () => resolve(true));
    socket.once("error", (error: NodeJS.ErrnoException) => resolve(error.code !== "ECONNREFUSED"));
    socket.once("close", () => socket.destroy());
  });
}
