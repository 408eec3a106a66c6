import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { publishedPieces } from "#archive/archive.ts";
import { mendedByLedger, mendedByMerge } from "#checks/ledger/ledger.ts";
import { checkArchive } from "#checks/registry.ts";
import { mergeReport } from "#ledger/merge/report.ts";
import { mergeLedger } from "#ledger/merge/merge-ledger.ts";
import { hashOf } from "#passages/fingerprint.ts";
import { only } from "../../beside.ts";
import { newFolder, type Folder } from "./folder.ts";

const hasGit = spawnSync("git", ["--version"]).status === 0;

let folder: Folder;
/** What each side has published: by address of a piece, the hash of each of its fragments. */
let published: Map<string, Map<string, string>>[];

function git(...args: string[]) {
  const identity = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"];
  const { status, stdout, stderr } = spawnSync("git", [...identity, ...args], { cwd: folder.root, encoding: "utf8" });
  return { status, output: stdout + stderr };
}

const tide = "The tide came in at noon and the quay was wet for an hour or so.";
const rope = "Nobody had thought of the ropes, which were under water by then.";
const boat = "The boats were found on the next day, three miles down the river.";
const one = (body: string, fields: Record<string, string> = {}) =>
  folder.piece("one", { id: "2004-04-05-a", published: "2004-04-05", slug: "one", ...fields }, body);
const begin = (name: string, body: string) =>
  folder.piece(name, { id: "2004-04-06-a", published: "2004-04-06", slug: name, title: name }, body);

/** Records what a branch publishes, and notes it. */
async function publish(day: string): Promise<void> {
  await folder.record(day);
  expect(await errors()).toEqual([]);
  const archive = await folder.read();
  const fragments = new Map(
    archive.loadedPieces.map(({ id, rendered }) => [id, typeof rendered === "string" ? [] : rendered.fragments]),
  );
  published.push(
    new Map(
      publishedPieces(archive).map(({ id, permalink }) => [
        permalink,
        new Map(
          (fragments.get(id) ?? []).flatMap(({ id, state, fingerprint }) =>
            state === "live" ? [[id, hashOf(fingerprint)]] : [],
          ),
        ),
      ]),
    ),
  );
  git("add", "--all");
  expect(git("commit", "--quiet", "--message", day).status).toBe(0);
}

async function errors(): Promise<string[]> {
  const findings = checkArchive(await folder.read(), "2026-11-29");
  return findings.filter(({ severity }) => severity === "error").map(({ code, file }) => `${code} ${file}`);
}

/** How git leaves the ledger. */
const ways = [
  ["marks", []],
  ["marks and what both had", ["-c", "merge.conflictStyle=diff3"]],
  ["both sides, by .gitattributes", []],
  ["marks in parts", []],
  ["both sides in parts, by .gitattributes", []],
] as const;

/** Two branches from one archive, each with its changes, merged by git. */
async function merge(way: (typeof ways)[number], ours: () => void, theirs: () => void): Promise<string> {
  if (way[0].includes(".gitattributes"))
    writeFileSync(join(folder.root, ".gitattributes"), "permalinks.tsv merge=union\npermalinks/*.tsv merge=union\n");
  git("init", "--quiet", "--initial-branch=main");
  if (way[0].includes("in parts")) {
    await folder.record("2020-01-01");
    await folder.divide();
  }
  await publish("2020-01-01");
  git("branch", "other");
  ours();
  await publish("2020-02-01");
  git("checkout", "--quiet", "other");
  theirs();
  await publish("2020-02-01");
  git("checkout", "--quiet", "main");
  return git(...way[1], "merge", "--no-edit", "other").output;
}

/** Follows what the findings say, and says what they were and what the merge told. */
async function follow(): Promise<{ found: string[]; told: string }> {
  const found = checkArchive(await folder.read(), "2026-11-29").filter(({ severity }) => severity === "error");
  for (const { fix } of found) expect(fix).toContain("`npm run ledger -- --merge`");
  expect(found.every(({ code }) => mendedByMerge.has(code))).toBe(true);
  const archive = await folder.read();
  const told = mergeReport(await mergeLedger(archive, "2020-03-01", false), archive, false);
  // As the command does, which refuses to record others.
  expect((await errors()).filter((text) => !mendedByLedger.has(text.split(" ")[0] ?? ""))).toEqual([]);
  await folder.record("2020-03-01");
  expect((await folder.findings()).filter((text) => !text.startsWith("unsaid"))).toEqual([]);
  expect(await errors()).toEqual([]);
  expect(await folder.record("2020-03-02")).toEqual([]);
  return { found: found.map(({ code }) => code), told };
}

/** Every fragment that a side had published and that leads to other words now without a note. */
async function misled(): Promise<string[]> {
  const archive = await folder.read();
  const redirects = new Map((await folder.redirects()).map((line) => line.split(" ") as [string, string]));
  const now = new Map(
    archive.loadedPieces.flatMap(({ piece, rendered }) =>
      piece && typeof rendered !== "string" ? [[piece.permalink, rendered.fragments] as const] : [],
    ),
  );
  return published.flatMap((side) =>
    [...side].flatMap(([permalink, fragments]) => {
      const there = now.get(redirects.get(permalink) ?? permalink);
      return [...fragments].flatMap(([id, hash]) => {
        const fragment = there?.find((each) => each.id === id);
        const isRight = fragment?.state === "live" ? hashOf(fragment.fingerprint) === hash : fragment !== undefined;
        return isRight ? [] : [`${permalink}#${id}`];
      });
    }),
  );
}

const file = (name: string) => readFileSync(join(folder.root, "pieces", `${name}.md`), "utf8");
const stateOf = async (id: string, fragment: string) => {
  const found = (await folder.read()).ledger?.fragments.get(id)?.get(fragment);
  return found && [found.state, found.target].join(" ").trim();
};

describe.each(ways.map((way) => [way[0], way] as const))(
  "two branches whose merge leaves %s",
  only(hasGit, "git"),
  (_, way) => {
    beforeEach(() => {
      folder = newFolder();
      published = [];
      one(`${tide}\n\n${rope}\n\n${boat}`);
      folder.piece("old", { id: "2004-04-04-a", published: "2004-04-04", slug: "old", title: "Old" });
    });
    afterEach(() => folder.end());

    test("each with a new piece of one day: the first keeps the id, the other gets the next and keeps its address", async () => {
      await merge(
        way,
        () => begin("west", `West wind.\n\n${tide}\n\nSee [above](piece:2004-04-06-a#p1).\n\nA fourth.`),
        () => begin("east", `East wind.\n\n${rope}\n\nSee [above](piece:2004-04-06-a#p1).`),
      );
      const { found, told } = await follow();
      expect(found).toEqual(expect.arrayContaining(["merged-ledger", "duplicate-id"]));
      expect(told).toContain("pieces/west.md has the id 2004-04-06-b now, because pieces/east.md keeps 2004-04-06-a.");
      expect(told).toContain("/id/2004-04-06-a/ leads only to that one");
      expect(file("east")).toContain("\nid: 2004-04-06-a\n");
      expect(file("west")).toContain("\nid: 2004-04-06-b\n");
      expect(file("west")).toContain("(piece:2004-04-06-b#p1)");
      expect(await misled()).toEqual([]);
      expect(await stateOf("2004-04-06-b", "p4")).toBe("live");
      expect(await stateOf("2004-04-06-a", "p4")).toBe("gone");
      const { rows } = (await folder.read()).ledger ?? { rows: new Map() };
      expect(rows.get("/id/2004-04-06-a/")?.target).toBe("/2004/east/");
      expect(rows.get("/id/2004-04-06-b/")?.target).toBe("/2004/west/");
      expect(rows.get("/2004/west/cite.bib")?.target).toBe("2004-04-06-b");
    });

    test.each(["ours", "theirs", "both"])("with one passage revised on both, settled as %s", async (side) => {
      const [a, b] = [tide.replace("noon", "ten"), tide.replace("an hour", "two days")];
      await merge(
        way,
        () => one(`${a}\n\n${rope}\n\n${boat}`),
        () => one(`${b}\n\n${rope}\n\n${boat}`),
      );
      const both = tide.replace("noon", "ten").replace("an hour", "two days");
      one(`${side === "ours" ? a : side === "theirs" ? b : both}\n\n${rope}\n\n${boat}`);
      const { found, told } = await follow();
      expect(found).toEqual(["merged-ledger"]);
      expect(told).toContain(
        "  2004-04-05-a: #p1r1 leads to its present text, since both sides had a form of the same text. The passages have new numbers.",
      );
      expect(await misled()).toEqual([]);
      expect([await stateOf("2004-04-05-a", "p1"), await stateOf("2004-04-05-a", "p1r1")]).toEqual([
        "alias p1r2",
        "alias p1r2",
      ]);
    });

    test("with a new slug on one and a text that was edited on the other", async () => {
      await merge(
        way,
        () => one(`${tide}\n\n${rope}\n\n${boat}`, { slug: "first" }),
        () => one(`${tide}\n\n${rope.replace("Nobody", "No one")}\n\n${boat}`),
      );
      await follow();
      expect(await misled()).toEqual([]);
      expect(await folder.redirects()).toContain("/2004/one/ /2004/first/");
      expect(await stateOf("2004-04-05-a", "p2")).toBe("alias p2r1");
    });

    test("with a piece withdrawn on one and edited on the other", async () => {
      await merge(
        way,
        () => one(`${tide}\n\n${rope}\n\n${boat}`, { withdrawn: "{date: 2020, reason: Wrong.}" }),
        () => one(`${tide}\n\n${rope}\n\n${boat.replace("three", "four")}`),
      );
      await follow();
      const { ledger } = await folder.read();
      expect(ledger?.rows.get("/2004/one/")?.kind).toBe("gone");
      expect(file("one")).toContain("four miles");
    });

    test("with passages edited on each that the other left alone", async () => {
      const edited = boat.replace("three miles", "a long way");
      await merge(
        way,
        () => one(`Quays were closed at ten, and they stayed so.\n\n${rope}\n\n${boat}`),
        () => one(`${tide}\n\n${rope}\n\n${edited}`),
      );
      one(`Quays were closed at ten, and they stayed so.\n\n${rope}\n\n${edited}`);
      await follow();
      expect(await misled()).toEqual([]);
      expect(await stateOf("2004-04-05-a", "p3")).toBe("alias p3r1");
    });

    test("with a new passage and a new note on each, which got the same numbers", async () => {
      const [west, east] = ["The west wind rose.[^1]", "It was a quiet night in the east.[^1]"];
      const [noteA, noteB] = ["[^1]: Log of the harbour, page 7.", "[^1]: Told by a keeper of lighthouses long after."];
      await merge(
        way,
        () => one(`${west}\n\n${tide}\n\n${rope}\n\n${boat}\n\n${noteA}`),
        () => one(`${tide}\n\n${rope}\n\n${boat}\n\n${east}\n\n${noteB}`),
      );
      one(
        `${west}\n\n${tide}\n\n${rope}\n\n${boat}\n\n${east.replace("[^1]", "[^2]")}\n\n${noteA}\n${noteB.replace("[^1]", "[^2]")}`,
      );
      const { told } = await follow();
      expect(told).toContain(
        "  2004-04-05-a: #p4, #fn-1 lead to notes, since each side had different text there. The passages have new numbers.",
      );
      expect(await misled()).toEqual([]);
    });
  },
);
