import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { spawn } from "node:child_process";
import { freePort } from "../free-port.ts";
import { runCommand } from "./command.ts";

/*
 * What somebody does who begins an archive: new-archive, then start.
 */

const root = join(import.meta.dirname, "../..");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-newcomer-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("an archive that was just begun is built and served under its own name", async () => {
  const [content, out] = [join(folder, "mine"), join(folder, "site")];
  const begun = await runCommand("new-archive", [content, "--name", "Harbour Papers"]);
  expect(begun.code, begun.output).toBe(0);
  const port = await freePort();
  const server = spawn(
    process.execPath,
    ["src/cli/start.ts", "--content", content, "--out", out, "--port", `${port}`],
    {
      cwd: root,
    },
  );
  try {
    const output = await saidBy(server, /The archive is at (\S+)/);
    expect(output).toContain(`1 piece of ${content} published to ${out}`);
    const answer = await fetch(`http://localhost:${port}/`);
    expect(await answer.text()).toContain("Harbour Papers");
  } finally {
    server.kill();
  }
  expect(readFileSync(join(out, "index.html"), "utf8")).toContain("An example to delete");
  expect(existsSync(join(out, "README.md"))).toBe(false);
});

/** All that a process has said once it has said something; fails with it if it ends before. */
function saidBy(process: ReturnType<typeof spawn>, awaited: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const hear = (data: Buffer) => {
      output += data.toString();
      if (awaited.test(output)) resolve(output);
    };
    process.stdout?.on("data", hear);
    process.stderr?.on("data", hear);
    process.on("close", () => reject(new Error(output)));
  });
}
