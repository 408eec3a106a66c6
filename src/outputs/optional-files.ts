import type { Ledger } from "#archive/ledger/ledger.ts";
import { citeFiles, type CitationFile } from "#exports/citations/files.ts";
import { feedFormats, type FeedFormat } from "#exports/feeds/formats.ts";
import { archiveShareImage, shareImageFile } from "#exports/share-image/file.ts";
import { madeOnce } from "#piece/made-once.ts";
import type { Material } from "./material.ts";

// Files that settings ask for. A kind of file that the ledger holds stays, for all pages that can have it, whatever the settings
// are: others rely on the addresses, also once what they belong to has another name.

type Settled = Pick<Material, "archive" | "site">;

/** The formats of entities' feeds. */
export function entityFeeds({ archive, site }: Settled): FeedFormat[] {
  const recorded = recordedFiles(archive.ledger);
  return feedFormats.filter(({ id, file }) => site.entityFeeds.includes(id) || recorded.ofEntities.has(file));
}

/** The citation files of entities. */
export function entityCitations({ archive, site }: Settled): CitationFile[] {
  const recorded = recordedFiles(archive.ledger);
  return citeFiles.filter(
    ({ format, file }) => site.entityCitations.some((id) => id === format.id) || recorded.ofEntities.has(file),
  );
}

/** Whether pieces have share images of their own. */
export function piecesHaveImages({ archive, site }: Settled): boolean {
  return site.shareImages || recordedFiles(archive.ledger).ofPieces.has(shareImageFile);
}

/** Whether the archive has a share image, for pieces without one of their own. */
export function archiveHasImage(settled: Settled): boolean {
  return !piecesHaveImages(settled) || settled.archive.ledger?.rows.has(archiveShareImage) === true;
}

/** The names of the files that a ledger has of entities and of pieces. */
interface RecordedFiles {
  ofEntities: ReadonlySet<string>;
  ofPieces: ReadonlySet<string>;
}

function recordedFiles(ledger: Ledger | undefined): RecordedFiles {
  return ledger ? recordedIn(ledger) : { ofEntities: new Set(), ofPieces: new Set() };
}

const recordedIn = madeOnce(({ rows }: Ledger): RecordedFiles => {
  const found = { ofEntities: new Set<string>(), ofPieces: new Set<string>() };
  for (const { address, target } of rows.values()) {
    const [, folder = "", file = ""] = /^\/[^/]+\/([^/]+)\/([^/]+)$/.exec(address) ?? [];
    if (folder !== "" && target === "") found.ofEntities.add(file);
    else if (folder !== "") found.ofPieces.add(file);
  }
  return found;
});
