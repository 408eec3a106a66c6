import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const src = join(import.meta.dirname, "../../src");

test("the guide to the source names files and folders that are there", () => {
  const guide = readFileSync(join(src, "README.md"), "utf8");
  const named = Array.from(guide.matchAll(/`([^`\s]+\/[^`\s]*)`/g), ([, path = ""]) => path);
  expect(named.length).toBeGreaterThan(40);
  const inSearch = (path: string) => existsSync(join(src, "search", path));
  expect(named.filter((path) => !existsSync(join(src, path)) && !inSearch(path))).toEqual([]);
});

test("the guide names every folder of the source", () => {
  const guide = readFileSync(join(src, "README.md"), "utf8");
  const rooms = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.filter(({ name }) => !guide.includes(`\`${name}/\``)).map(({ name }) => name)).toEqual([]);
});
