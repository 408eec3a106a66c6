import { afterEach, beforeEach, expect, test } from "vitest";
import { revisionsCheck } from "#checks/ledger/revisions.ts";
import { newFolder, type Folder } from "../../ledger/folder.ts";

const [tide, quay, barge] = [
  "The tide came in at noon and the quay was wet.",
  "Nobody was seen on the mole that day.",
  "The barge takes carts on market days.",
];
const edited = "The tide came in at ten and the quay was wet.";

let folder: Folder;
const write = (paragraphs: string[], more: Record<string, string> = {}) =>
  folder.piece("one", { id: "2004-a", published: "2004", slug: "one", ...more }, paragraphs.join("\n\n"));
const findings = () => folder.findings(false, revisionsCheck);

beforeEach(async () => {
  folder = newFolder();
  write([tide, quay]);
  await folder.record("2020-01-01");
});
afterEach(() => folder.end());

test("a text as it was recorded needs no `revised`, nor does one that was never recorded", async () => {
  folder.piece("two", { id: "2004-b", published: "2004", slug: "two" });
  expect(await findings()).toEqual([]);
});

test.each<[string, string[], string]>([
  ["revised", [edited, quay], "#p1 revised"],
  ["removed", [tide], "#p2 removed"],
  ["added", [tide, quay, barge], "#p3 added"],
  ["changed in every way", [edited, barge], "#p1 revised; #p2 removed; #p3 added"],
])("a passage that was %s is a note that names it", async (_, paragraphs, changes) => {
  write(paragraphs);
  expect(await findings()).toEqual([
    `unsaid-revision: The recorded text has changed (${changes}), but there is no \`revised\`.`,
  ]);
});

test.each<[string, boolean]>([
  ["2019", false],
  ["2020", true],
  ["2020-01", true],
  ["2020-01-01", false],
  ["2020-01-02", true],
  ["2020-02-01T10:00Z", true],
])("`revised: %s` says of a change after 2020-01-01: %s", async (revised, says) => {
  write([edited, quay], { revised });
  const note = `unsaid-revision: The text recorded on 2020-01-01 has changed (#p1 revised), but \`revised\` is ${revised}.`;
  expect(await findings()).toEqual(says ? [] : [note]);
});

test("a note that was edited is a note too, unless it was recorded without its words", async () => {
  const noted = (note: string) => write([`${tide}[^1]`, `[^1]: ${note}`]);
  noted("So the harbour master says.");
  await folder.record("2020-01-01");
  noted("So the harbour master wrote.");
  expect(await findings()).toEqual([
    "unsaid-revision: The recorded text has changed (#fn-1 revised; #p2 removed), but there is no `revised`.",
  ]);
  folder.write("permalinks.tsv", folder.ledger().replace(/(@fn-1=)\S+/, "$1"));
  expect(await findings()).toEqual([
    "unsaid-revision: The recorded text has changed (#p2 removed), but there is no `revised`.",
  ]);
  const lines = await folder.record("2020-03-01");
  expect(lines.filter((line) => line.includes("#fn-1"))).toEqual([
    expect.stringMatching(/#fn-1\tanchor\t\t\w{8}\.\S+\t2020-01-01$/),
  ]);
});

test("a second change on the day of the record needs no other `revised`, and the ledger alone ends the note", async () => {
  write([edited, quay], { revised: "2020-02-01" });
  await folder.record("2020-02-01");
  write([edited, barge], { revised: "2020-02-01" });
  expect((await folder.findings(true, revisionsCheck))[0]).toMatch(
    /If it was that day, nothing is to be written: `npm run ledger` records it\.$/,
  );
  await folder.record("2020-02-01");
  expect(await findings()).toEqual([]);
});

test("passages are named in the order of their numbers", async () => {
  const words = [
    "anchor",
    "barrel",
    "capstan",
    "derrick",
    "ebb",
    "fathom",
    "gangway",
    "halyard",
    "inlet",
    "jetty",
    "keel",
  ];
  const many = words.map((word) => `${word} ${word}side ${word}yard ${word}line ${word}man ${word}ing.`);
  write(many);
  await folder.record("2020-01-01");
  write([...many.slice(0, 1), ...many.slice(2, 10)]);
  expect((await findings())[0]).toContain("#p4, #p13 removed");
});

test("`revised` has to be later than the last record, at which the text was still another", async () => {
  write([edited, quay], { revised: "2020-01-20" });
  await folder.record("2020-02-01");
  expect(await findings()).toEqual([]);
  write([edited, "Nobody was seen on the mole that night."], { revised: "2020-01-20" });
  expect(await findings()).toEqual([
    "unsaid-revision: The text recorded on 2020-02-01 has changed (#p2 revised), but `revised` is 2020-01-20.",
  ]);
});

test("where `revised` is missing, a change is told of after it was recorded too", async () => {
  write([edited]);
  await folder.record("2020-02-01");
  expect(await findings()).toEqual([
    "unsaid-revision: The recorded text has changed (#p1 revised; #p2 removed), but there is no `revised`.",
  ]);
  write([edited], { revised: "2020-01-30" });
  expect(await findings()).toEqual([]);
});

test("a text in another order, a withdrawn piece and a draft are not told of", async () => {
  write([quay, tide]);
  expect(await findings()).toEqual([]);
  write([edited], { withdrawn: "{date: 2020, reason: Wrong.}" });
  expect(await findings()).toEqual([]);
  write([edited], { draft: "true" });
  expect(await findings()).toEqual([]);
});

test("of many passages some are named, and the rest counted", async () => {
  write(Array.from({ length: 12 }, (_, n) => `${n} ${barge}`));
  expect((await findings())[0]).toMatch(/#p3, .*#p10 and 4 more added/);
});
