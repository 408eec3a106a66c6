import { publishedPieces, withdrawnPieces, type Archive } from "#archive/archive.ts";
import { faultyIds, isOfFaultyEntry } from "#archive/faulty.ts";
import { folderOf, idAddress } from "#piece/permalink.ts";
import type { Piece } from "#piece/piece.ts";
import { clashesIn } from "./clashes.ts";
import type { Ledger } from "#archive/ledger/ledger.ts";
import { passageChanges, type PassageChange } from "./passage-changes.ts";
import type { PlacedRow } from "#archive/ledger/ledger.ts";
import type { Address } from "#archive/ledger/row.ts";
import { circleOf, destinationOf, isHeld, withItsPage } from "./redirects.ts";

/** An address in force that the archive breaks. */
export interface Break {
  row: PlacedRow;
  /**
   * `moved`: its piece stands at `by` now. `taken`: piece `by` stands there now, or a page where `by` is empty. `draft`:
   * its piece, in the file `by`, is a draft. `other-id`: its piece is gone, and one that is new, `by`, stands in its
   * place. `no-piece`: its piece is gone. `no-page`: nothing stands there. `circle`, `nowhere`: the redirect never
   * arrives, or at nothing. `clash`: what would stand there and `by` can't be a file and a folder of one name.
   */
  why: "moved" | "taken" | "draft" | "other-id" | "no-piece" | "no-page" | "circle" | "nowhere" | "clash";
  by: string;
  /** The rows of a circle, in their order; empty otherwise. */
  circle: readonly PlacedRow[];
}

/** How an archive differs from what its ledger says. */
export interface Comparison {
  /** What is published and not recorded as it is. */
  unrecorded: Address[];
  /** Redirects that follow from what is recorded and from where pieces stand now. */
  redirects: Address[];
  /** One for each piece, each page and each circle. */
  breaks: Break[];
  passages: PassageChange[];
  /** Every address that is published. */
  published: ReadonlyMap<string, Address>;
}

/**
 * Compares an archive with its ledger.
 * @param addresses those that the archive publishes and that have to hold
 */
export function compare(archive: Archive, ledger: Ledger, addresses: readonly Address[]): Comparison {
  const published = new Map(addresses.map((each) => [each.address, each]));
  const unrecorded = [...published.values()].filter(({ address, kind, target }) => {
    const row = ledger.rows.get(address);
    return row?.kind !== kind || row.target !== target;
  });
  const pieces = [...publishedPieces(archive), ...withdrawnPieces(archive)];
  const judge = judgeOf(archive, ledger, published, pieces);
  const judged = [...ledger.rows.values()].flatMap((row) => judge(row) ?? []);
  return {
    unrecorded,
    redirects: judged.flatMap((each) => ("redirect" in each ? [each.redirect] : [])),
    breaks: onceEach(judged.flatMap((each) => ("break" in each ? [each.break] : []))),
    passages: passageChanges(archive, ledger),
    published,
  };
}

type Judgment = { redirect: Address } | { break: Break };

/** What is to be said of a row in force; nothing where it holds. */
function judgeOf(
  archive: Archive,
  ledger: Ledger,
  published: ReadonlyMap<string, Address>,
  pieces: readonly Piece[],
): (row: PlacedRow) => Judgment[] | undefined {
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  const faulty = faultyIds(archive);
  const drafts = new Map(archive.loadedPieces.flatMap(({ piece }) => (piece?.draft ? [[piece.id, piece.file]] : [])));
  const isAddress = (address: string) => published.has(address);
  const clashOf = clashesIn(ledger, published);

  return (row) => {
    if (row.kind === "redirect" || row.kind === "list") return ofRedirect(row);
    const id = pieceOf(row);
    if (id !== "") return ofPiece(row, id);
    if (isAddress(row.address)) return undefined;
    const to = withItsPage(row.address, ledger, isAddress);
    if (to !== undefined) return [redirect(row, to)];
    // What is wrong with its entry is told there.
    return isOfFaultyEntry(archive, row.address) ? undefined : [broken(row, "no-page")];
  };

  /** Of what leads on: a redirect, or a list that is empty now. */
  function ofRedirect(row: PlacedRow): Judgment[] | undefined {
    const now = published.get(row.address);
    const to = destinationOf(row.address, ledger, isAddress);
    // Nothing but a list can stand where one stood.
    if (now?.kind === "list") return undefined;
    if (now) return isAtHome(row, now) ? undefined : [broken(row, "taken", now.target)];
    if (to === undefined) return [{ break: { row, why: "circle", by: "", circle: circleOf(row.address, ledger) } }];
    const clash = isHeld({ from: row.address, to }) ? clashOf(row.address) : undefined;
    if (clash !== undefined) return [broken(row, "clash", clash)];
    // What is recorded there and is no more is told of its own row.
    return isAddress(to) || ledger.rows.has(to) ? undefined : [broken(row, "nowhere")];
  }

  /**
   * Whether what stands at an old address is what stood there: a piece that takes one of its own again, or the files of
   * an entry whose page is on record as a page again.
   */
  function isAtHome(row: PlacedRow, { target }: Address): boolean {
    if (target !== "") return target === ownerOf(row);
    const folder = folderOf(row.address);
    return folder !== row.address && ledger.rows.get(folder)?.kind === "page";
  }

  /** The piece whose old address a redirect keeps: the one at its end, or along its way in a circle of its own addresses. */
  function ownerOf(row: PlacedRow): string | undefined {
    const end = destinationOf(row.address, ledger, isAddress);
    return end === undefined ? undefined : (ledger.rows.get(end)?.target ?? published.get(end)?.target);
  }

  function ofPiece(row: PlacedRow, id: string): Judgment[] | undefined {
    const now = published.get(row.address);
    const piece = byId.get(id);
    // Where the two stand together, they are told of as two of one address.
    if (now && now.target !== id && piece?.permalink === folderOf(row.address)) return undefined;
    const successor = piece ? undefined : successorOf(row, id);
    if (successor !== undefined) return [broken(row, "other-id", successor)];
    if (now && row.kind !== "id" && now.target !== id) return [broken(row, "taken", now.target)];
    if (!piece) {
      const elsewhere = withItsPage(row.address, ledger, isAddress);
      if (elsewhere !== undefined) return [redirect(row, elsewhere)];
      // What is wrong with its file is told there.
      if (faulty.has(id)) return undefined;
      const draft = drafts.get(id);
      return [draft === undefined ? broken(row, "no-piece", id) : broken(row, "draft", draft)];
    }
    if (row.kind === "id") return row.target === piece.permalink ? undefined : [broken(row, "moved", piece.permalink)];
    if (now) return undefined;
    const folder = folderOf(row.address);
    if (folder === piece.permalink) return [broken(row, "no-page")];
    const to = piece.permalink + row.address.slice(folder.length);
    return [broken(row, "moved", piece.permalink), redirect(row, isAddress(to) ? to : piece.permalink)];
  }

  /** The id of the piece that stands in the place of one that is in no file, if the ledger has never seen it. */
  function successorOf(row: PlacedRow, id: string): string | undefined {
    const now = published.get(row.kind === "id" ? row.target : folderOf(row.address))?.target;
    const isNew = now !== undefined && now !== "" && now !== id && !ledger.rows.has(idAddress(now));
    return isNew && !faulty.has(id) && !drafts.has(id) ? now : undefined;
  }
}

function broken(row: PlacedRow, why: Break["why"], by = ""): Judgment {
  return { break: { row, why, by, circle: [] } };
}

function redirect({ address }: PlacedRow, target: string): Judgment {
  return { redirect: { address, kind: "redirect", target } };
}

/** The first break of each piece, of each page with its files, and of each circle. */
function onceEach(breaks: readonly Break[]): Break[] {
  const first = new Map<string, Break>();
  const takers = new Set(breaks.flatMap(({ why, by }) => (why === "taken" ? [by] : [])));
  const pages = new Set(breaks.map(({ row, why }) => `${why} ${row.address}`));
  for (const each of breaks) {
    // A piece that moved to an address that it may not have is told of once, there.
    if (each.why === "moved" && takers.has(pieceOf(each.row))) continue;
    const key = keyOf(each, pages);
    if (!first.has(key)) first.set(key, each);
  }
  return [...first.values()];
}

/** @param pages each break, as why and address */
function keyOf({ row, why, circle }: Break, pages: ReadonlySet<string>): string {
  const folder = folderOf(row.address);
  if (why === "circle") return `circle ${circle[0]?.address}`;
  if (why === "no-page") return folder;
  if (row.kind === "redirect") return pages.has(`${why} ${folder}`) ? `${why} ${folder}` : row.address;
  return `${why} ${pieceOf(row)}`;
}

/** The id of the piece that a row is about. */
function pieceOf({ kind, address, target }: PlacedRow): string {
  return kind === "id" ? (address.split("/")[2] ?? "") : target;
}
