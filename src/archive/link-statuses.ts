import { join } from "node:path";
import { writeWhole } from "#files/durable-files.ts";
import { isMoment } from "#piece/dates.ts";
import { compareText } from "#piece/ordering.ts";
import type { ArchiveFolder } from "./folder.ts";

/** What the last check of an outgoing link found. */
export interface LinkStatus {
  /** The day on which the link last worked; absent if it never did. */
  seen?: string;
  /** The last answer: an HTTP status or, if there was none, an error code such as `ENOTFOUND`. */
  status: string;
}

/** Link statuses by address, as documentOf writes it. */
export type LinkStatuses = Map<string, LinkStatus>;

const file = "links.tsv";
const header = "address\tseen\tstatus";

/** Reads the link statuses of an archive folder, links.tsv; none where there is no such file, or none that can be read. */
export async function linkStatusesIn(folder: Pick<ArchiveFolder, "read">): Promise<LinkStatuses> {
  return parseLinkStatuses((await folder.read(file))?.toString("utf8") ?? "");
}

/** Writes the link statuses of an archive folder. */
export async function writeLinkStatuses(root: string, linkStatuses: LinkStatuses): Promise<void> {
  await writeWhole(join(root, file), formatLinkStatuses(linkStatuses));
}

/** Parses link statuses; lines of another form, such as the header, are skipped. */
export function parseLinkStatuses(text: string): LinkStatuses {
  return new Map(
    text.split(/\r?\n/).flatMap((line): [string, LinkStatus][] => {
      const [address = "", seen = "", status = ""] = line.split("\t");
      if (!URL.canParse(address) || (seen !== "" && !isMoment(seen))) return [];
      return [[address, { ...(seen === "" ? {} : { seen }), status }]];
    }),
  );
}

/** Formats link statuses as tab-separated lines, ordered by address. */
export function formatLinkStatuses(linkStatuses: LinkStatuses): string {
  const lines = [...linkStatuses].map(([address, { seen = "", status }]) => `${address}\t${seen}\t${status}`);
  return `${[header, ...lines.sort(compareText)].join("\n")}\n`;
}
