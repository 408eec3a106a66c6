import { expect, test } from "vitest";
import { settle } from "#ledger/merge/settle.ts";
import type { Row } from "#archive/ledger/row.ts";
import { fingerprint } from "#passages/fingerprint.ts";

type Known = [kind: Row["kind"], text: string | undefined, target?: string];

function recordOf(id: string, [kind, text, target = ""]: Known, line = 1) {
  const words = text === undefined ? "" : fingerprint(text, text.split(/(?<=\.) /));
  return {
    row: { address: `/id/2004-a/#${id}`, kind, target, fingerprint: words, since: "2020-01-01", line },
    after: "p0",
  };
}

/** What a merge makes of a fragment with these records, of which none is in the text any more. */
function settled(id: string, ...known: Known[]) {
  const records = known.map((each, line) => recordOf(id, each, line));
  const { row, isDisputed } = settle(id, records, () => false, "2020-03-01");
  return { told: [row.kind, row.target].join(" ").trim(), isDisputed, fingerprint: row.fingerprint };
}

const page = "Log of the harbour, the year 1911, page 7.";

test("a note that was recorded without its words, and later with them, is one note", () => {
  expect(settled("fn-1", ["anchor", undefined], ["anchor", page])).toMatchObject({ told: "anchor", isDisputed: false });
});

test("a note that was edited again and again is one note, and two that have nothing in common are two", () => {
  const edited = "Log of the harbour, the year 1912, folio 9.";
  const far = "Book of the harbour, in year 1912, folio 9 verso.";
  expect(settled("fn-1", ["anchor", page], ["anchor", edited], ["anchor", far]).isDisputed).toBe(false);
  expect(settled("fn-1", ["anchor", page], ["anchor", "Told by a keeper long after."])).toMatchObject({
    told: "gone-anchor p0",
    isDisputed: true,
  });
});

test("a heading with other words is the same heading", () => {
  expect(settled("ropes", ["heading", "Ropes"], ["heading", "Of all things, cables"]).isDisputed).toBe(false);
});

test("what one side revised and the other removed leads to the revised words", () => {
  const known: Known[] = [
    ["passage", page],
    ["alias-passage", page, "p1r1"],
    ["gone-passage", page],
  ];
  expect(settled("p1", ...known)).toMatchObject({ told: "alias-passage p1r1", isDisputed: false });
});

test("of a passage that each side revised, only sentences that are in both are known again", () => {
  const both = "It rained all day.";
  const { told, fingerprint: mixed } = settled(
    "p1r1",
    ["passage", `${both} The ropes were wet.`],
    ["passage", `${both} The ropes were very wet. So were we.`],
  );
  expect(told).toBe("passage");
  const [, first, ...others] = mixed.split("~");
  expect(fingerprint(both, [both])).toContain(`~${first}`);
  expect(mixed.startsWith("disputed.")).toBe(true);
  expect(others.map((sentence) => sentence.slice(0, 2))).toEqual(["..", ".."]);
});

test("what was settled once is not settled again", () => {
  const other = "Told by a keeper long after.";
  const first = settle(
    "p4",
    [recordOf("p4", ["passage", page]), recordOf("p4", ["passage", other])],
    () => true,
    "2020-03-01",
  );
  expect(first.isDisputed).toBe(true);
  const again = [recordOf("p4", ["passage", page]), recordOf("p4", ["passage", other])];
  const after = { row: { ...first.row, line: 9 }, after: "" };
  expect(settle("p4", [...again, after], () => true, "2020-04-01")).toEqual({ row: after.row, isDisputed: false });
});
