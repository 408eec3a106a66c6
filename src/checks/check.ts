import type { Archive } from "#archive/archive.ts";
import type { Finding } from "./finding.ts";

/** One thing that is checked of an archive. */
export interface Check {
  /** The codes of the findings that it can return. */
  codes: readonly string[];
  /**
   * Everything that it finds, in any order.
   * @param today YYYY-MM-DD
   */
  run(archive: Archive, today: string): Finding[];
}
