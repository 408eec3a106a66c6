import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readArchive } from "#archive/archive.ts";
import type { LinkStatuses } from "#archive/link-statuses.ts";
import { checkLinksOut } from "#checks/links-out/check-links-out.ts";
import { startHost } from "./hosts.ts";

const asked: string[] = [];
let onSilence = () => {};
const agents = new Set<string | undefined>();
let host: Awaited<ReturnType<typeof startHost>>;
beforeAll(async () => {
  host = await startHost(({ url = "", method, headers }, response) => {
    asked.push(`${method} ${url}`);
    agents.add(headers["user-agent"]);
    if (url.startsWith("/silent")) return onSilence();
    const status = Number(/\d{3}/.exec(url)?.[0] ?? 200);
    response.writeHead(status, status === 301 ? { location: "/new" } : {}).end();
  });
});
afterAll(() => host.end());

let folder: string;
beforeEach(() => {
  asked.length = 0;
  onSilence = () => {};
  folder = mkdtempSync(join(tmpdir(), "dateline-out-"));
  write("site.yaml", "name: A\norigin: https://archive.example\nbase: /a/\n");
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text.replaceAll("HOST", host.origin));
}

function piece(fields: string, body: string, letter = "a"): void {
  const head = `id: 2004-04-06-${letter}\ntitle: Title ${letter}\npublished: 2004-04-06\n`;
  write(`pieces/${letter}.md`, `---\n${head}${fields}---\n\n${body}\n`);
}

async function check(order: { patience?: number; keepEvery?: number } = {}, stop = new AbortController()) {
  const archive = await readArchive(folder, {}, join(folder, ".cache"));
  let linkStatuses: LinkStatuses = new Map();
  const findings = await checkLinksOut(archive, {
    today: "2026-01-02",
    ...{ pause: 0, patience: 2_000, keepEvery: 60_000, ...order },
    stop: stop.signal,
    keep: async (seen) => void (linkStatuses = seen),
  });
  const told = findings.map(({ code, severity, file, line, column, message, fix }) =>
    `${severity} ${code} ${file}:${line}:${column} ${message} ${fix}`.replaceAll(host.origin, "HOST"),
  );
  return { told, linkStatuses: Object.fromEntries(linkStatuses) };
}

describe("outgoing links", () => {
  test("are asked once each, in bodies, references, copies and sources, by software that says what it is", async () => {
    piece(
      "references:\n  - title: X\n    url: HOST/x#part\n    archived:\n      url: HOST/copy\n      date: 2004\n" +
        "source:\n  name: S\n  url: HOST/source\n",
      "[x](HOST/x) and [y](HOST/y#1), [y](HOST/y#2), [mail](mailto:a@example.org), [home](/).",
    );
    piece("", "[x](HOST/x)", "b");
    piece("withdrawn:\n  date: 2005\n  reason: It was wrong.\n", "[gone](HOST/404)", "c");
    const { told, linkStatuses } = await check();
    expect(told).toEqual([]);
    expect(asked.sort()).toEqual(["HEAD /copy", "HEAD /source", "HEAD /x", "HEAD /y"]);
    expect([...agents]).toEqual(["Dateline (link check; +https://archive.example/a/)"]);
    expect(linkStatuses).toEqual(
      Object.fromEntries(
        ["x", "copy", "source", "y"].map((path) => [`${host.origin}/${path}`, { seen: "2026-01-02", status: "200" }]),
      ),
    );
  });

  test("that are dead are errors at each place, with a day near which to look for a copy", async () => {
    piece("references:\n  - title: X\n    url: HOST/404\n", "Words.\n\nA [link](HOST/410) and\n[one](HOST/404).");
    const look = (path: string) =>
      `Look for a copy at https://web.archive.org/web/20040406/HOST/${path} and give it in \`references\` as \`archived\` of this url, with url and date.`;
    expect((await check()).told).toEqual([
      `error dead-link pieces/a.md:7:10 HOST/404 is dead: the server answers 404. ${look("404")}`,
      `error dead-link pieces/a.md:12:3 HOST/410 is dead: the server answers 410. ${look("410")}`,
      `error dead-link pieces/a.md:13:1 HOST/404 is dead: the server answers 404. ${look("404")}`,
    ]);
  });

  test("that are dead are notes where their piece gives a copy, but a dead copy is an error", async () => {
    piece(
      "references:\n  - title: X\n    url: HOST/404\n    archived:\n      url: HOST/410\n      date: 2004\n",
      "A [link](HOST/404#part).",
    );
    const kept = "note dead-link pieces/a.md";
    const why =
      "HOST/404 is dead: the server answers 404. Nothing needs to be done while its archived copy is there: HOST/410";
    expect((await check()).told).toEqual([
      `${kept}:7:10 ${why}`,
      "error dead-link pieces/a.md:9:12 HOST/410 is dead: the server answers 410. Give another archived copy, or take `archived` out.",
      `${kept}:13:3 ${why}`,
    ]);
  });

  test("that have moved, refuse or fail are notes", async () => {
    piece("", "[a](HOST/301)\n[b](HOST/403)\n[c](HOST/503)");
    const mend = "See whether it is still the page that was meant, and write the new address.";
    const look = "Open it in a browser; some sites refuse programs, and failures may pass.";
    expect((await check()).told).toEqual([
      `note moved-link pieces/a.md:7:1 HOST/301 has moved for good to HOST/new ${mend}`,
      `note unsure-link pieces/a.md:8:1 HOST/403 may be there or not: the server answers 403. ${look}`,
      `note unsure-link pieces/a.md:9:1 HOST/503 may be there or not: the server answers 503. ${look}`,
    ]);
  });

  test("keep the day when they were last seen, while the archive names them", async () => {
    write("links.tsv", "address\tseen\tstatus\nHOST/404\t2020-01-01\t200\nHOST/unnamed\t2020-01-01\t200\n");
    piece("", "[a](HOST/404) [b](HOST/503) [c](HOST/301)");
    expect((await check()).linkStatuses).toEqual({
      [`${host.origin}/404`]: { seen: "2020-01-01", status: "404" },
      [`${host.origin}/503`]: { status: "503" },
      [`${host.origin}/301`]: { seen: "2026-01-02", status: "200" },
    });
  });

  test.each([
    ["several hosts refuse", "[a](http://127.0.0.1:1/) [b](http://127.0.0.2:1/)"],
    ["the only host isn't known", "[a](http://nowhere.invalid/) [b](http://nowhere.invalid/b)"],
    ["no host is known", "[a](http://nowhere.invalid/) [b](http://gone.invalid/b)"],
  ])("say nothing of themselves, and what is known stays, where %s", async (_, links) => {
    write("links.tsv", "address\tseen\tstatus\nhttp://nowhere.invalid/\t2020-01-01\t200\n");
    piece("", links);
    const { told, linkStatuses } = await check({ keepEvery: 0 });
    expect(told).toEqual([
      "error no-network links.tsv:undefined:undefined No outgoing link could be asked: no host answered at all. What is known of them is as it was. See whether this machine reaches the network, and check again; if it does, every host that is linked to is gone.",
    ]);
    expect(linkStatuses).toEqual({});
  });

  test("speak for themselves where the only host refuses, and where another answers with no page", async () => {
    piece("", "[a](http://127.0.0.1:1/)");
    expect((await check()).told[0]).toContain("asking failed (ECONNREFUSED)");
    piece("", "[a](http://nowhere.invalid/) [b](HOST/404)");
    const { told } = await check();
    expect(told.map((text) => text.split(" ").slice(0, 2).join(" "))).toEqual(["error dead-link", "error dead-link"]);
  });

  test("stopped half way keep what was seen, and of the others what was known", async () => {
    write("links.tsv", "address\tseen\tstatus\nHOST/silent\t2020-01-01\t200\nHOST/later\t2020-01-01\t200\n");
    piece("", "[a](HOST/410) [b](HOST/silent) [c](HOST/later) [d](HOST/never)");
    const stop = new AbortController();
    onSilence = () => stop.abort();
    const { told, linkStatuses } = await check({ patience: 60_000 }, stop);
    expect(told.map((text) => text.split(" ").slice(0, 3).join(" "))).toEqual([
      "note stopped links.tsv:undefined:undefined",
      "error dead-link pieces/a.md:7:1",
    ]);
    expect(told[0]).toContain("1 of 4 outgoing links had answered");
    expect(linkStatuses).toEqual({
      [`${host.origin}/410`]: { status: "410" },
      [`${host.origin}/silent`]: { seen: "2020-01-01", status: "200" },
      [`${host.origin}/later`]: { seen: "2020-01-01", status: "200" },
    });
  });

  test("of a host that fell silent keep what was known, and are told so", async () => {
    write("links.tsv", "address\tseen\tstatus\nHOST/silent?4\t2020-01-01\t200\n");
    piece("", "[1](HOST/silent?1)\n[2](HOST/silent?2)\n[3](HOST/silent?3)\n[4](HOST/silent?4)");
    const { told, linkStatuses } = await check({ patience: 60 });
    expect(told.map((text) => text.replace(/ Open it.*/, ""))).toEqual([
      ...[1, 2, 3].map(
        (n) =>
          `note unsure-link pieces/a.md:${6 + n}:1 HOST/silent?${n} may be there or not: it didn't answer in time.`,
      ),
      "note unsure-link pieces/a.md:10:1 HOST/silent?4 may be there or not: its host fell silent before it was asked.",
    ]);
    expect(linkStatuses[`${host.origin}/silent?4`]).toEqual({ seen: "2020-01-01", status: "200" });
    expect(asked.filter((each) => each.includes("?4"))).toEqual([]);
  });
});
