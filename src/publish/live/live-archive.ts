import { readArchive, type Archive } from "#archive/archive.ts";
import type { FolderMemory } from "#archive/folder.ts";
import { checksFor } from "#checks/registry.ts";
import type { Finding } from "#checks/finding.ts";
import { inOrder } from "#checks/in-order.ts";
import { formatFindings } from "#checks/reporters/text.ts";
import { renderedFolder } from "#outputs/caches.ts";
import { frameOf } from "#outputs/frame.ts";
import { handOver } from "#outputs/handover.ts";
import { publicationOf } from "#outputs/outputs.ts";
import type { SiteFlags } from "#piece/settings.ts";

/** An archive folder that is being worked on. */
export interface LiveArchive {
  /** The archive as it was last read. */
  now(): Archive;
  /** Reads what has changed and hands the pages over; one reading at a time, and another if something changes meanwhile. */
  refresh(): Promise<void>;
}

/** What a live archive needs. */
interface LiveOrder {
  /** The archive folder, as an absolute path. */
  content: string;
  flags: SiteFlags;
  /** YYYY-MM-DD, as it is at the time of asking. */
  today(): string;
  /** Where findings go, when they are others than before. */
  say(text: string): void;
  /** Is told when the pages are others. */
  changed(): void;
  /** Resolves when nothing more urgent is left to do. */
  idle(): Promise<void>;
}

/** Reads an archive folder that is being worked on. Only changed files are read again; the checks run when there is time. */
export async function openLiveArchive(order: LiveOrder): Promise<LiveArchive> {
  const { content, flags, today, say, changed, idle } = order;
  const memory: FolderMemory = new Map();
  let archive = await read();
  let said = "";
  let isReading = false;
  let isBehind = false;
  void check(archive);
  return { now: () => archive, refresh };

  async function refresh(): Promise<void> {
    isBehind = true;
    if (isReading) return;
    isReading = true;
    try {
      while (isBehind) {
        isBehind = false;
        archive = await read();
        changed();
      }
    } finally {
      isReading = false;
    }
    void check(archive);
  }

  async function read(): Promise<Archive> {
    const found = await readArchive(content, flags, renderedFolder, memory);
    const { outputs } = publicationOf(found);
    handOver({ frame: frameOf(found.site, outputs), pages: outputs.filter((output) => output.type === "page") });
    return found;
  }

  /** One check after the other, with pages in between; an archive that has changed since is not checked to the end. */
  async function check(of: Archive): Promise<void> {
    const findings: Finding[] = [];
    for (const each of checksFor(of)) {
      await idle();
      if (of !== archive) return;
      findings.push(...each.run(of, today()));
    }
    const text = formatFindings(findings.sort(inOrder));
    if (text !== said) say(text || "Everything that was found is mended.");
    said = text;
  }
}
