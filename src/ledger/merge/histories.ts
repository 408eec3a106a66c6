import { idFolder } from "#piece/permalink.ts";
import { parseRows, type PlacedRow } from "#archive/ledger/parse.ts";
import { fragmentKind, printRows } from "#archive/ledger/row.ts";

/** What was ever recorded of a fragment. */
export interface History {
  /** Its rows, each as it was recorded first. A row that repeats an earlier one only tells the order of the text. */
  records: FragmentRecord[];
  /** The row in force, as rows are read: the last one. */
  last: PlacedRow;
}

/** A row of a fragment. */
export interface FragmentRecord {
  row: PlacedRow;
  /** The id of the passage or heading that it stood after when it was recorded; empty at the start. */
  after: string;
}

/** The histories of a ledger's fragments, by the id of their piece and their own. */
export type Histories = ReadonlyMap<string, ReadonlyMap<string, History>>;

/** @param text a ledger without marks of a merge */
export function historiesOf(text: string): Histories {
  const histories = new Map<string, Map<string, History>>();
  let [last, lastPiece] = ["", ""];
  parseRows(text, (row) => {
    const fragment = fragmentKind(row.kind);
    if (!fragment) return;
    const [piece, id] = namesOf(row.address);
    if (piece !== lastPiece) [last, lastPiece] = ["", piece];
    const ofPiece = histories.get(piece) ?? new Map<string, History>();
    histories.set(piece, ofPiece);
    const history = ofPiece.get(id) ?? { records: [], last: row };
    ofPiece.set(id, history);
    history.last = row;
    if (!history.records.some((known) => printRows([known.row]) === printRows([row])))
      history.records.push({ row, after: last });
    if (fragment.state === "live" && fragment.kind !== "anchor") last = id;
  });
  return histories;
}

/** The id of the piece and that of the fragment in a fragment's address. */
function namesOf(address: string): [piece: string, fragment: string] {
  const end = address.indexOf("/", idFolder.length);
  return [address.slice(idFolder.length, end), address.slice(end + "/#".length)];
}
