import type { Fragment } from "#passages/fragment.ts";
import { parseLines } from "#archive/ledger/parse.ts";
import { fragmentRow, printRow, type Row } from "#archive/ledger/row.ts";

/** What was ever recorded of a fragment. */
export interface History {
  /** Its rows, each as it was recorded first. A row that repeats an earlier one only tells the order of the text. */
  records: FragmentRecord[];
  /** The row in force, as rows are read: the last one. */
  last: Row;
}

/** A row of a fragment. */
export interface FragmentRecord {
  row: Row;
  /** The id of the passage or heading that it stood after when it was recorded; empty at the start. */
  after: string;
}

/** The histories of a ledger's fragments, by the id of their piece and their own. */
export type Histories = ReadonlyMap<string, ReadonlyMap<string, History>>;

/** @param text a ledger without marks of a merge */
export function historiesOf(text: string): Histories {
  const histories = new Map<string, Map<string, History>>();
  let [last, lastPiece] = ["", ""];
  parseLines(text, (line) => {
    if ("rows" in line) return;
    const { piece, fragments, isList } = line;
    if (isList || piece !== lastPiece) [last, lastPiece] = ["", piece];
    const ofPiece = histories.get(piece) ?? new Map<string, History>();
    histories.set(piece, ofPiece);
    for (const fragment of fragments) {
      add(ofPiece, fragment.id, { row: fragmentRow(piece, fragment), after: last });
      if (isPlace(fragment)) last = fragment.id;
    }
  });
  return histories;
}

function add(histories: Map<string, History>, id: string, { row, after }: FragmentRecord): void {
  const history = histories.get(id) ?? { records: [], last: row };
  histories.set(id, history);
  history.last = row;
  if (!history.records.some((known) => printRow(known.row) === printRow(row))) history.records.push({ row, after });
}

/** Whether others can have stood after a fragment. */
function isPlace({ kind, state }: Fragment): boolean {
  return state === "live" && kind !== "anchor";
}
