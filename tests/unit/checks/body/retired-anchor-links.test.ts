import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { linksCheck } from "#checks/body/links.ts";
import { mergeLedger } from "#ledger/merge/merge-ledger.ts";
import { newFolder, type Folder } from "../../ledger/folder.ts";

const [tide, quay, barge] = [
  "The tide came in at noon and the quay was wet. It went out at night.",
  "Nobody was seen on the mole that day.",
  "The barge takes carts on market days.",
];

let folder: Folder;
const one = (...paragraphs: string[]) =>
  folder.piece("one", { id: "2004-a", published: "2004", slug: "one" }, paragraphs.join("\n\n"));
const findings = () => folder.findings(false, linksCheck);

beforeEach(async () => {
  folder = newFolder();
  one(quay, tide, barge);
  await folder.record("2020-01-01");
});
afterEach(() => folder.end());

const revised = "past-fragment: #p2 in pieces/one.md was revised; its current text is #p2r1.";
const removed = "past-fragment: #p3 in pieces/one.md was removed; it stood after #p2r1.";

describe.each([false, true])("of a changed text, recorded: %s", (isRecorded) => {
  beforeEach(async () => {
    one(quay, tide.replace("noon", "ten"));
    if (isRecorded) await folder.record("2020-02-01");
  });

  test.each([
    ["piece:2004-a#p1", []],
    ["piece:2004-a#p2", [revised]],
    ["piece:2004-a#p2r1", []],
    ["/2004/one/#p2", [revised]],
    ["piece:2004-a#p2s1", ["past-fragment: #p2s1 in pieces/one.md was revised; its current text is #p2r1s1."]],
    ["piece:2004-a#p2s2", []],
    ["piece:2004-a#p3", [removed]],
    ["piece:2004-a#p3s1", [removed.replace("#p3 ", "#p3s1 ")]],
    ["piece:2004-a#p9", ["dangling-fragment: There is no #p9 in pieces/one.md."]],
  ])("a link to %s is told of as it should be", async (address, expected) => {
    folder.piece("two", { id: "2004-b", published: "2004", slug: "two" }, `See [it](${address}).`);
    expect(await findings()).toEqual(expected);
  });

  test("a link within the piece is told of too", async () => {
    one(quay, tide.replace("noon", "ten"), "See [above](#p2).");
    expect(await findings()).toEqual([revised]);
  });
});

test("the note has its place, its weight and what to do", async () => {
  one(tide);
  folder.piece("two", { id: "2004-b", published: "2004", slug: "two" }, "See\n[it](piece:2004-a#p1).");
  expect(await folder.findings(true, linksCheck)).toEqual([
    "past-fragment: #p1 in pieces/one.md was removed; it stood at the beginning of the text. Link to another passage or to the piece as a whole, or remove the link.",
  ]);
  expect(linksCheck.run(await folder.read(), "2026-11-29")).toMatchObject([
    { severity: "note", file: "pieces/two.md", line: 9, column: 1 },
  ]);
});

test("a link to an id that two branches gave to texts of their own is told to lead to neither", async () => {
  const before = folder.ledger();
  const [ours, theirs] = ["The ropes were under water.", "The keeper of the light had seen nothing."];
  one(quay, tide, barge, ours);
  const rows = await folder.record("2020-02-01");
  folder.write("permalinks.tsv", before);
  one(quay, tide, barge, theirs);
  await folder.record("2020-02-01");
  folder.addByHand(...rows.map((row) => row.split("\t")));
  one(quay, tide, barge, ours, theirs);
  await mergeLedger(await folder.read(), "2020-03-01", false);
  folder.piece("two", { id: "2004-b", published: "2004", slug: "two" }, "See [it](piece:2004-a#p4).");
  expect(await folder.findings(true, linksCheck)).toEqual([
    "past-fragment: #p4 in pieces/one.md was assigned to two different passages on two branches, so it leads to neither. Link to the intended passage by its current id.",
  ]);
});
