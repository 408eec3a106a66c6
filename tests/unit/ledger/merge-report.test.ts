import { expect, test } from "vitest";
import { mergeReport } from "#ledger/merge/report.ts";
import type { Dispute } from "#ledger/merge/merge.ts";

const [note, text]: [Dispute, Dispute] = [
  { id: "p4", livesOn: false },
  { id: "p1r1", livesOn: true },
];
const report = (disputes: Dispute[], isDryRun: boolean) =>
  mergeReport(
    { rows: [], partings: [], disputes: new Map([["2004-a", disputes]]) },
    { ledger: undefined, loadedPieces: [] },
    isDryRun,
  )
    .split("\n")
    .at(-1);

test("each id that both sides gave is told with where it leads", () => {
  expect(report([note, text, { ...note, id: "fn-1" }], false)).toBe(
    "  2004-a: #p1r1 leads to its present text, since both sides had a form of the same text; #p4, #fn-1 lead to notes, since each side had different text there. The passages have new numbers.",
  );
  expect(report([text, { ...text, id: "p2r1" }], false)).toBe(
    "  2004-a: #p1r1, #p2r1 lead to their present texts, since both sides had a form of the same text. The passages have new numbers.",
  );
});

test("a dry run says what would be", () => {
  expect(report([note, text], true)).toBe(
    "  2004-a: #p1r1 would lead to its present text, since both sides had a form of the same text; #p4 would lead to a note, since each side had different text there. The passages would get new numbers.",
  );
});
