import type { Archive, LoadedPiece } from "#archive/archive.ts";
import { documentOf } from "#views/references.ts";
import { printedDate } from "#piece/dates.ts";
import type { Finding } from "../finding.ts";

/** A place in the archive where an address on another site is written. */
export interface Place extends Pick<Finding, "file" | "line" | "column"> {
  /** What the address is there. */
  role: "link" | "copy";
  /** The date of the piece, `1787` or `2004-04-06`; of a range the first. */
  published: string;
  /** The archived copy that the piece gives of it. */
  copy?: string;
}

/**
 * Every address on another site that the pieces name, drafts too, with the places that do so; by address as documentOf
 * writes it. A withdrawn piece shows no links.
 */
export function outgoingOf(archive: Archive): Map<string, Place[]> {
  const outgoing = new Map<string, Place[]>();
  for (const loaded of archive.loadedPieces) {
    if (!loaded.piece || loaded.piece.withdrawn) continue;
    for (const [written, place] of [...inFrontmatter(loaded), ...inBody(loaded)]) {
      const address = documentOf(written);
      if (address === undefined) continue;
      const places = outgoing.get(address);
      if (places) places.push(place);
      else outgoing.set(address, [place]);
    }
  }
  return outgoing;
}

function inFrontmatter({ file, yaml, piece }: LoadedPiece): [string, Place][] {
  if (!piece) return [];
  const published = printedDate(piece.published);
  const place = (path: PropertyKey[], role: Place["role"], copy?: string): Place => ({
    ...{ file, ...yaml.placeOf(path), role, published },
    ...(copy === undefined ? {} : { copy }),
  });
  const written: [string | undefined, Place][] = [
    ...piece.references.flatMap(({ url, archived }, index): [string | undefined, Place][] => [
      [url, place(["references", index, "url"], "link", archived?.url)],
      [archived?.url, place(["references", index, "archived", "url"], "copy")],
    ]),
    [piece.source?.url, place(["source", "url"], "link")],
  ];
  return written.flatMap(([address, where]) => (address === undefined ? [] : [[address, where]]));
}

function inBody({ file, bodyLine, piece, rendered }: LoadedPiece): [string, Place][] {
  if (!piece || typeof rendered === "string") return [];
  const copies = new Map(piece.references.map(({ url, archived }) => [documentOf(url), archived?.url]));
  return rendered.links.map(({ address, line, column }) => {
    const copy = copies.get(documentOf(address));
    const place: Place = {
      file,
      line: bodyLine + (line ?? 1) - 1,
      ...(column === undefined ? {} : { column }),
      role: "link",
      published: printedDate(piece.published),
      ...(copy === undefined ? {} : { copy }),
    };
    return [address, place];
  });
}
