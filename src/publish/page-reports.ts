import { readFileSync } from "node:fs";
import type { EarlierReports, PageReport } from "#checks/site/check-pages.ts";
import type { Done } from "./stages.ts";

/** The reports of pages, which go by the keys of the pages, so that a page that is the same need not be read again. */
export interface KeptReports extends EarlierReports {
  /** The same, which say how many were taken in. */
  telling(done: Done, of: number): EarlierReports;
  /** The reports that were taken in, as a file from which they can be kept. */
  bytes(): Uint8Array;
}

/**
 * The reports of the pages that earlier builds made.
 * @param files the files that hold them, where they are there
 * @param keys the keys of the pages that are there now, by their paths
 */
export function keptReports(files: readonly string[], keys: ReadonlyMap<string, string>): KeptReports {
  const before = files.map(readKept);
  const now: Buffer[] = [];
  const reports: EarlierReports = {
    of: (page) => {
      const key = keys.get(page) ?? "";
      return before.find((kept) => kept.has(key))?.get(key);
    },
    add: (page, report) => {
      const key = keys.get(page);
      if (key !== undefined) now.push(Buffer.from(`${key}\t${JSON.stringify(report)}\n`));
    },
  };
  return {
    ...reports,
    telling: (done, of) => {
      let count = 0;
      const add: EarlierReports["add"] = (page, report) => {
        reports.add(page, report);
        done((count += 1), of);
      };
      return { ...reports, add };
    },
    bytes: () => Buffer.concat(now),
  };
}

/** Rows of keys and reports. A report is taken apart when it is asked for: all together they take too much memory. */
function readKept(file: string): { has(key: string): boolean; get(key: string): PageReport | undefined } {
  const bytes = readOrNone(file);
  const places = new Map<string, [start: number, end: number]>();
  for (let start = 0; start < bytes.length;) {
    const [tab, end] = [bytes.indexOf("\t", start), bytes.indexOf("\n", start)];
    if (tab < 0 || end < tab) break;
    places.set(bytes.toString("latin1", start, tab), [tab + 1, end]);
    start = end + 1;
  }
  return {
    has: (key) => places.has(key),
    get: (key) => {
      const place = places.get(key);
      return place && (JSON.parse(bytes.toString("utf8", ...place)) as PageReport);
    },
  };
}

function readOrNone(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
