import { compareText } from "#piece/ordering.ts";
import { isHidden, type ArchiveFolder } from "./folder.ts";

/** Something in an archive folder that is passed over. */
export interface Stray {
  /** Relative to the archive folder, with slashes. */
  file: string;
  /**
   * `not-markdown`: it is among the pieces. `hidden`: a piece, but for its name. `outside`: Markdown that isn't among the
   * pieces. `unlistable`: a folder of which nothing would be read.
   */
  why: "not-markdown" | "hidden" | "outside" | "unlistable";
}

/** What is passed over in an archive folder though a person may think otherwise, in the order of the paths. */
export function straysIn({ entries, unlistable }: Pick<ArchiveFolder, "entries" | "unlistable">): Stray[] {
  const strays = [...entries].flatMap(([file, kind]) => {
    const why = whyPassedOver(file, kind);
    return why === undefined ? [] : [{ file, why }];
  });
  return [...strays, ...unlistable.map(({ file }) => ({ file, why: "unlistable" as const }))].sort((a, b) =>
    compareText(a.file, b.file),
  );
}

/** What editors and systems write beside the files that people do: backups, locks, attributes. */
const keptByPrograms = /(^|\/)(\.#[^/]*|\._[^/]*|#[^/]*#|[^/]*~|Thumbs\.db|desktop\.ini|Icon\r)$/i;

function whyPassedOver(file: string, kind: string): Stray["why"] | undefined {
  if (kind !== "file" || keptByPrograms.test(file)) return undefined;
  const isPiece = file.startsWith("pieces/");
  if (isHidden(file)) return isPiece && file.endsWith(".md") ? "hidden" : undefined;
  if (isPiece) return file.endsWith(".md") ? undefined : "not-markdown";
  const isForReaders = /(^|\/)readme\.md$/i.test(file) || file.startsWith("captures/");
  return /\.(md|markdown)$/i.test(file) && !isForReaders ? "outside" : undefined;
}
