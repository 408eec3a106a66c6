import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isMoment } from "#piece/dates.ts";
import { compareText } from "#piece/ordering.ts";
import type { ArchiveFolder } from "./folder.ts";

/** What the last check of an outgoing link learned. */
export interface Sighting {
  /** The day when something was last found there; absent where nothing ever was. */
  seen?: string;
  /** The last answer: an HTTP status, or a word for its absence, such as `ENOTFOUND`. */
  status: string;
}

/** Sightings by address, as documentOf writes it. */
export type Sightings = Map<string, Sighting>;

const file = "links.tsv";
const header = "address\tseen\tstatus";

/** Reads the sightings of an archive folder, links.tsv; none where there is no such file, or none that can be read. */
export async function sightingsIn(folder: Pick<ArchiveFolder, "read">): Promise<Sightings> {
  return parseSightings((await folder.read(file))?.toString("utf8") ?? "");
}

/** Writes the sightings of an archive folder, so that the file is either the old one or the new. */
export async function writeSightings(root: string, sightings: Sightings): Promise<void> {
  const aside = join(root, `.${file}.${process.pid}`);
  await writeFile(aside, formatSightings(sightings));
  await rename(aside, join(root, file));
}

/** Reads sightings; a line that is none, such as the header, is passed over. */
export function parseSightings(text: string): Sightings {
  return new Map(
    text.split(/\r?\n/).flatMap((line): [string, Sighting][] => {
      const [address = "", seen = "", status = ""] = line.split("\t");
      if (!URL.canParse(address) || (seen !== "" && !isMoment(seen))) return [];
      return [[address, { ...(seen === "" ? {} : { seen }), status }]];
    }),
  );
}

/** Writes sightings as a table with tabs, by address. */
export function formatSightings(sightings: Sightings): string {
  const lines = [...sightings].map(([address, { seen = "", status }]) => `${address}\t${seen}\t${status}`);
  return `${[header, ...lines.sort(compareText)].join("\n")}\n`;
}
