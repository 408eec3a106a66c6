import { existsSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { projectRoot, takeWorkspace, type Workspace } from "#publish/workspace.ts";

const one = "/archives/of-this-test/one";
const two = "/archives/of-this-test/two";
const taken: Workspace[] = [];
afterEach(async () => {
  for (const { folder, giveBack } of taken.splice(0)) {
    await giveBack();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function workspace(...args: Parameters<typeof takeWorkspace>): Promise<Workspace> {
  const found = await takeWorkspace(...args);
  taken.push(found);
  return found;
}

test("the project's folder is the one with its package.json", () => {
  expect(existsSync(join(projectRoot, "package.json"))).toBe(true);
});

test("an archive has its workspace at once, and the same again", async () => {
  const { folder, giveBack } = await workspace(one, "build");
  expect(statSync(folder).isDirectory()).toBe(true);
  await giveBack();
  expect((await workspace(one, "build")).folder).toBe(folder);
});

test("two archives never share one, nor do a build and a dev server, nor two builds at once", async () => {
  const all = [
    await workspace(one, "build"),
    await workspace(one, "build"),
    await workspace(one, "dev"),
    await workspace(two, "build"),
    await workspace(two, "dev"),
  ];
  expect(new Set(all.map(({ folder }) => folder)).size).toBe(5);
});

test("nothing is kept where git looks", async () => {
  expect((await workspace(one, "build")).folder.startsWith(join(projectRoot, "node_modules/"))).toBe(true);
});
