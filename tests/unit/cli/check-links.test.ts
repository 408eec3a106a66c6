import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Finding } from "#checks/finding.ts";
import { startHost } from "../checks/links-out/hosts.ts";

const command = join(import.meta.dirname, "../../../src/cli/check.ts");
const asked: (string | undefined)[] = [];

let onSilence = () => {};
let folder: string;
let host: Awaited<ReturnType<typeof startHost>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dateline-check-"));
  mkdirSync(join(folder, "pieces"));
  host = await startHost(({ url }, response) => {
    asked.push(url);
    if (url === "/silent") return onSilence();
    response.writeHead(url === "/gone" ? 404 : 200).end();
  });
});
afterAll(() => {
  host.end();
  rmSync(folder, { recursive: true });
});

function write(letter: string, path: string): void {
  const head = `---\nid: 2004-04-06-${letter}\ntitle: Title ${letter}\npublished: 2004-04-06\n---\n`;
  writeFileSync(join(folder, `pieces/${letter}.md`), `${head}\n[x](${host.origin}${path})\n`);
}

/** Runs the command beside this process, in which the host answers; what it says of links. */
function check(...args: string[]): Promise<{ status: unknown; links: string[] }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [command, "--content", folder, "--json", ...args], (error, stdout) => {
      const findings = (JSON.parse(stdout) as Finding[]).filter(({ code }) => code.endsWith("-link"));
      const links = findings.map(({ code, severity, file, line }) => `${severity} ${code} ${file}:${line}`);
      resolve({ status: error?.code ?? 0, links });
    });
    // As from a terminal through npm: twice.
    onSilence = () => void (child.kill("SIGINT") && child.kill("SIGINT"));
  });
}

test("links to other sites are asked only with --links, which writes down what it saw", async () => {
  const file = join(folder, "links.tsv");
  const now = new Date();
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  write("a", "/here");
  expect(await check()).toEqual({ status: 0, links: [] });
  expect([asked, existsSync(file)]).toEqual([[], false]);
  expect(await check("--links")).toEqual({ status: 0, links: [] });
  expect(readFileSync(file, "utf8")).toBe(`address\tseen\tstatus\n${host.origin}/here\t${today}\t200\n`);
  write("a", "/gone");
  expect(await check("--links")).toEqual({ status: 1, links: ["error dead-link pieces/a.md:7"] });
  expect(readFileSync(file, "utf8")).toBe(`address\tseen\tstatus\n${host.origin}/gone\t\t404\n`);
  expect(await check()).toEqual({ status: 0, links: [] });
});

test("stopped half way, it writes down what it saw until then", async () => {
  const file = join(folder, "links.tsv");
  const before = `address\tseen\tstatus\n${host.origin}/silent\t2020-01-01\t200\n`;
  writeFileSync(file, before);
  write("a", "/gone");
  write("b", "/silent");
  write("c", "/never-asked");
  expect(await check("--links")).toEqual({ status: 130, links: ["error dead-link pieces/a.md:7"] });
  expect(readFileSync(file, "utf8").split("\n").slice(1)).toEqual([
    `${host.origin}/gone\t\t404`,
    `${host.origin}/silent\t2020-01-01\t200`,
    "",
  ]);
});
