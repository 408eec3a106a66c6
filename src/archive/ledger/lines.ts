import { addressProblem } from "#piece/address.ts";
import type { Fragment } from "#passages/fragment.ts";
import { folderOf, idAddress, idFolder } from "#piece/permalink.ts";
import { cellFaultOf, quoted, type CellFault } from "./cell-fault.ts";
import { isListable, printFragments, readFragments } from "./fragment-list.ts";
import { fragmentOf, printRow, type RecordedFragment, type Row } from "./row.ts";

/*
 * A line of the ledger has five cells. It is one row, as row.ts has it, or it is short for several: the line of a piece
 * names in its fourth cell what was recorded with it, `/id/` for the address of its id and `cite.bib` for a file beside
 * it; a line of the kind `text` lists fragments of a piece (see fragment-list.ts).
 */

/** The kind of a line that lists fragments. */
const listKind = "text";

/** What a line says: rows of pages and files, or fragments of one piece. */
export type Line = { rows: Row[] } | { piece: string; fragments: Fragment[]; isList: boolean };

/** What the cells of a line say, or what is wrong with them. */
export function readLine(cells: readonly string[]): Line | CellFault {
  const [address = "", kind = "", target = "", fourth = "", since = ""] = cells;
  const isList = kind === listKind;
  const fault = cellFaultOf(isList ? cells.map((cell, place) => ["", "id", address][place] || cell) : cells);
  if (fault) return fault;
  if (isList) {
    const fragments = readFragments(fourth, since);
    if (typeof fragments === "string") return { cell: 3, message: `${quoted(fragments)} is not a fragment` };
    return { piece: address.slice(idFolder.length, -1), fragments, isList };
  }
  const row: Row = { address, kind: kind as Row["kind"], target, fingerprint: fourth, since };
  const recorded = fragmentOf(row);
  if (recorded) return { piece: recorded.piece, fragments: [recorded.fragment], isList: false };
  return kind === "piece" && fourth !== "" ? readPieceLine({ ...row, fingerprint: "" }, fourth) : { rows: [row] };
}

function readPieceLine(piece: Row, names: string): Line | CellFault {
  const rows = names.split(" ").map((name): Row => namedRow(piece, name));
  const wrong = rows.findIndex(({ address }) => addressProblem(address) !== undefined || address === piece.address);
  if (wrong === -1) return { rows: [piece, ...rows] };
  return { cell: 3, message: `${quoted(names.split(" ")[wrong] ?? "")} is not the name of a file` };
}

function namedRow(piece: Row, name: string): Row {
  if (name === idFolder) return { ...piece, address: idAddress(piece.target), kind: "id", target: piece.address };
  return { ...piece, address: piece.address + name, kind: "file" };
}

/**
 * Rows as lines of the ledger, without their breaks: those of a piece together, and as few as can be. The rows of one
 * address, and the fragments of one piece, stay in their order.
 */
export function printLines(rows: readonly Row[]): string[] {
  const ids = new Map(rows.flatMap(({ address, kind, target }) => (kind === "piece" ? [[address, target]] : [])));
  const ownerOf = (row: Row) => {
    const piece = fragmentOf(row)?.piece;
    if (piece !== undefined) return piece;
    const folder = folderOf(row.address);
    return ids.get(folder) ?? (folder.startsWith(idFolder) ? folder.slice(idFolder.length, -1) : "");
  };
  return [...Map.groupBy(rows, ownerOf)].flatMap(([owner, group]) => printGroup(owner, group));
}

/** @param owner the id of the piece that the rows are of; empty of all others */
function printGroup(owner: string, rows: readonly Row[]): string[] {
  const [piece, ...named] = owner === "" ? [] : recordedTogether(rows);
  const lines: string[] = [];
  let list: RecordedFragment[] = [];
  const endList = () => {
    if (list.length > 0) lines.push(printList(owner, list));
    list = [];
  };
  for (const row of rows) {
    const recorded = fragmentOf(row);
    if (recorded && isListable(recorded.fragment)) {
      // What is listed again begins a later record.
      if (list.some(({ fragment }) => fragment.id === recorded.fragment.id)) endList();
      list.push(recorded);
    } else if (!named.includes(row)) {
      endList();
      lines.push(printRow(row === piece ? { ...row, fingerprint: named.map(nameOf).join(" ") } : row));
    }
  }
  endList();
  return lines;
}

/** The row of a piece, and those that its line can name: of its id and its files, each recorded once and with it. */
function recordedTogether(rows: readonly Row[]): Row[] {
  const addresses = Map.groupBy(rows, ({ address }) => address);
  const isOnce = ({ address }: Row) => addresses.get(address)?.length === 1;
  const piece = rows.find((row) => row.kind === "piece" && isOnce(row));
  if (!piece) return [];
  const named = rows.filter((row) => {
    const again = row === piece ? undefined : namedRow(piece, nameOf(row));
    return again && isOnce(row) && printRow(again) === printRow(row);
  });
  return named.length === 0 ? [] : [piece, ...named];
}

function nameOf({ address, kind }: Row): string {
  return kind === "id" ? idFolder : address.slice(folderOf(address).length);
}

function printList(piece: string, list: readonly RecordedFragment[]): string {
  const fragments = list.map(({ fragment }) => fragment);
  return [idAddress(piece), listKind, "", printFragments(fragments), fragments[0]?.since ?? ""].join("\t");
}
