import { existsSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { projectRoot, renderedFolder, workspaceOf, type Workspace } from "#publish/workspace.ts";

const one = "/archives/of-this-test/one";
const two = "/archives/of-this-test/two";
const made: Workspace[] = [];
afterAll(() => {
  for (const { folder } of made) rmSync(folder, { recursive: true, force: true });
});

function workspace(...args: Parameters<typeof workspaceOf>): Workspace {
  const found = workspaceOf(...args);
  made.push(found);
  return found;
}

test("the project's folder is the one with its package.json", () => {
  expect(existsSync(join(projectRoot, "package.json"))).toBe(true);
});

test("an archive has its workspace at once and keeps it", () => {
  const { folder } = workspace(one, "build");
  expect(statSync(folder).isDirectory()).toBe(true);
  expect(workspace(one, "build").folder).toBe(folder);
});

test("two archives never share one, nor do a build and a dev server", () => {
  const all = [workspace(one, "build"), workspace(one, "dev"), workspace(two, "build"), workspace(two, "dev")];
  expect(new Set(all.map(({ folder }) => folder)).size).toBe(4);
  expect(new Set(all.map(({ handoff }) => handoff)).size).toBe(4);
  for (const { folder, handoff } of all) expect(handoff.startsWith(`${folder}/`)).toBe(true);
});

test("rendered bodies are shared, and nothing is kept where git looks", () => {
  expect(workspace(one, "build").rendered).toBe(renderedFolder);
  expect(workspace(two, "dev").rendered).toBe(renderedFolder);
  expect(renderedFolder.startsWith(join(projectRoot, "node_modules/"))).toBe(true);
  expect(workspace(one, "build").folder.startsWith(join(projectRoot, "node_modules/"))).toBe(true);
});
