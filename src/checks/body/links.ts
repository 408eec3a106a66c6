import type { LoadedPiece } from "#archive/archive.ts";
import { faultyIds } from "#archive/faulty.ts";
import { pieceScheme } from "#markup/schemes.ts";
import { decodeAddress, idAddress, idFolder } from "#piece/permalink.ts";
import type { Check } from "../check.ts";
import type { Finding } from "../finding.ts";
import { insideAddresses, type InsideAddresses } from "./inside-addresses.ts";
import { didYouMean } from "../nearest.ts";
import { retiredAnchorLinks } from "./retired-anchor-links.ts";

/** Links and references that lead nowhere inside the archive. Addresses on other sites are not looked at. */
export const linksCheck: Check = {
  codes: ["dangling-piece", "link-to-draft", "dangling-fragment", "past-fragment", "dangling-link"],
  run: (archive) => {
    const loadedPieces = archive.loadedPieces.flatMap((loaded) =>
      loaded.piece ? [{ loaded, piece: loaded.piece }] : [],
    );
    const known: Known = {
      byId: new Map(loadedPieces.map(({ loaded, piece }) => [piece.id, loaded])),
      faulty: faultyIds(archive),
      wasPublished: (id) => archive.ledger?.rows.has(idAddress(id)) ?? false,
      idAt: new Map(loadedPieces.map(({ piece }) => [piece.permalink, piece.id])),
      inside: insideAddresses(archive),
      ofRetiredAnchor: retiredAnchorLinks(),
    };
    return archive.loadedPieces.flatMap((loaded) => [...inBody(loaded, known), ...inReferences(loaded, known)]);
  },
};

interface Known {
  byId: ReadonlyMap<string, LoadedPiece>;
  /** The ids of pieces whose files are wrong, of which nothing can be said. */
  faulty: ReadonlySet<string>;
  /** Whether the ledger has a piece. */
  wasPublished: (id: string) => boolean;
  /** The ids of pieces by their permalinks. */
  idAt: ReadonlyMap<string, string>;
  inside: InsideAddresses;
  ofRetiredAnchor: ReturnType<typeof retiredAnchorLinks>;
}

type Place = Pick<Finding, "file" | "line" | "column">;

function inBody(loaded: LoadedPiece, known: Known): Finding[] {
  if (typeof loaded.rendered === "string") return [];
  const { ids, links } = loaded.rendered;
  return links.flatMap(({ address, line, column }): Finding[] => {
    const place: Place = {
      file: loaded.file,
      line: loaded.bodyLine + (line ?? 1) - 1,
      ...(column === undefined ? {} : { column }),
    };
    const [path = "", fragment] = address.split("#");
    if (path.startsWith(pieceScheme)) return toPiece(loaded, path.slice(pieceScheme.length), fragment, place, known);
    if (address === "") return [withoutAddress(place)];
    if (path === "")
      return hasFragment(ids, fragment)
        ? known.ofRetiredAnchor(loaded, fragment, place)
        : [danglingFragment(place, `#${fragment}`, "this piece")];
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) return [];
    if (path.startsWith("/")) return toAddress(loaded, path, fragment, place, known);
    return [danglingLink(place, address, [])];
  });
}

function toAddress(
  from: LoadedPiece,
  path: string,
  fragment: string | undefined,
  place: Place,
  known: Known,
): Finding[] {
  const { published, old, likely } = known.inside;
  const address = decodeAddress(path.split("?")[0] ?? "");
  const led = old.has(address) || (published.has(address) && address.startsWith(idFolder));
  if (!led && !published.has(address)) return [danglingLink(place, path, likely)];
  if (fragment === undefined) return [];
  const id = known.idAt.get(address);
  if (id !== undefined) return toPiece(from, id, fragment, place, known);
  const fix = "A page that leads on has no passages; link to the piece itself, such as piece:ID#p3.";
  return led ? [error("dangling-fragment", place, `There is no #${fragment} in ${address}.`, fix)] : [];
}

function inReferences(loaded: LoadedPiece, known: Known): Finding[] {
  const references = loaded.frontmatter.data?.references ?? [];
  return references.flatMap(({ piece }, index) => {
    const place = { file: loaded.file, ...loaded.yaml.placeOf(["references", index, "piece"]) };
    return piece === undefined ? [] : toPiece(loaded, piece, undefined, place, known);
  });
}

function toPiece(
  from: LoadedPiece,
  id: string,
  fragment: string | undefined,
  place: Place,
  { byId, faulty, wasPublished, ofRetiredAnchor }: Known,
): Finding[] {
  const target = byId.get(id);
  if (!target) {
    if (faulty.has(id)) return [];
    // A link that was right once isn't to be turned to another piece.
    const fix = wasPublished(id)
      ? "It was published; the findings on the ledger say what became of it."
      : didYouMean(id, [...byId.keys()], "Write the id of a piece of this archive.");
    return [error("dangling-piece", place, `There is no piece ${id}.`, fix)];
  }
  const findings: Finding[] = [];
  if (target.piece?.draft && !from.piece?.draft)
    findings.push(
      error(
        "link-to-draft",
        place,
        `${id} is a draft, which readers can't open.`,
        "Publish it first, or take the link out.",
      ),
    );
  const ids = typeof target.rendered === "string" ? [] : target.rendered.ids;
  if (fragment && target.piece?.withdrawn) findings.push(withdrawnPart(place, id, fragment));
  else if (fragment !== undefined)
    findings.push(
      ...(hasFragment(ids, fragment)
        ? ofRetiredAnchor(target, fragment, place)
        : [danglingFragment(place, `#${fragment}`, target.file)]),
    );
  return findings;
}

function hasFragment(ids: readonly string[], fragment: string | undefined): fragment is string {
  return fragment !== undefined && (fragment === "" || ids.includes(decodeAddress(fragment)));
}

function danglingFragment(place: Place, fragment: string, where: string): Finding {
  return error(
    "dangling-fragment",
    place,
    `There is no ${fragment} in ${where}.`,
    "Write the id of a passage or heading there, such as #p3.",
  );
}

function withdrawnPart(place: Place, id: string, fragment: string): Finding {
  const message = `${id} was withdrawn, and #${fragment} with it; the link leads to the page that says so.`;
  const fix = "Link to the piece without a passage, or leave the link as it was published.";
  return { code: "past-fragment", severity: "note", ...place, message, fix };
}

function withoutAddress(place: Place): Finding {
  const fix = "Write where it leads between the round brackets, or take the brackets away.";
  return error("dangling-link", place, "The link has no address.", fix);
}

function danglingLink(place: Place, address: string, candidates: readonly string[]): Finding {
  const advice =
    "Link to a piece as piece:ID, to a page of the archive from its root, and to other sites with https://.";
  return error(
    "dangling-link",
    place,
    `${address} leads to no page or file of the archive.`,
    didYouMean(address, candidates, advice),
  );
}

function error(code: string, place: Place, message: string, fix: string): Finding {
  return { code, severity: "error", ...place, message, fix };
}
