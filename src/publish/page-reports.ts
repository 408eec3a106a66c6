import { readFileSync } from "node:fs";
import type { EarlierReports, PageReport } from "#checks/site/check-pages.ts";
import { keep } from "#files/kept-file.ts";
import { placeOfRecord } from "./last-site.ts";

/** The reports of pages, which go by the keys of the pages, so that a page that is the same need not be read again. */
export interface KeptReports extends EarlierReports {
  /** Keeps the reports that were taken in. */
  keep(): void;
}

/**
 * The reports of the pages that the last build into a folder made.
 * @param out the folder, as an absolute path
 * @param keys the keys of the pages that are there now, by their files
 */
export function keptReports(out: string, keys: ReadonlyMap<string, string>): KeptReports {
  const file = placeOfRecord(out, "pages");
  const before = readKept(file);
  const now: Buffer[] = [];
  return {
    of: (page) => before.get(keys.get(page) ?? ""),
    add: (page, report) => {
      const key = keys.get(page);
      if (key !== undefined) now.push(Buffer.from(`${key}\t${JSON.stringify(report)}\n`));
    },
    keep: () => keep(file, Buffer.concat(now)),
  };
}

/** Rows of keys and reports. A report is taken apart when it is asked for: all together they take too much memory. */
function readKept(file: string): { get(key: string): PageReport | undefined } {
  const bytes = readOrNone(file);
  const places = new Map<string, [start: number, end: number]>();
  for (let start = 0; start < bytes.length;) {
    const [tab, end] = [bytes.indexOf("\t", start), bytes.indexOf("\n", start)];
    if (tab < 0 || end < tab) break;
    places.set(bytes.toString("latin1", start, tab), [tab + 1, end]);
    start = end + 1;
  }
  return {
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
