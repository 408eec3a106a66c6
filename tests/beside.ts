import { existsSync } from "node:fs";
import { join } from "node:path";

/** How tests are run that need something that isn't everywhere: not without it, and then the summary says so. */
interface Needing {
  skip: boolean;
  /** `missing`: what isn't there. */
  meta: object;
}

/** The path of something that lies beside the project in some copies: real texts, which are too large to keep here. */
export function beside(path: string): string {
  return join(import.meta.dirname, "../../shared", path);
}

/** Options of tests that need files or folders that lie beside the project. */
export function needing(...paths: string[]): Needing {
  const absent = paths.filter((path) => !existsSync(beside(path)));
  return only(absent.length === 0, absent.map((path) => `../shared/${path}`).join(", "));
}

/** Options of tests that need something, which is there or not. */
export function only(isThere: boolean, what: string): Needing {
  return { skip: !isThere, meta: isThere ? {} : { missing: what } };
}
