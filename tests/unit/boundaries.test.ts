import { readdirSync, readFileSync } from "node:fs";
import { join, normalize } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const src = join(import.meta.dirname, "../../src");

/** What may run where a room's modules run: nothing but the language, a reader's browser, Node, or Astro. */
type Ground = "language" | "browser" | "node" | "astro";

interface Room {
  ground: Ground;
  /** The rooms that it may import from, beside itself. */
  from: readonly string[];
}

/** Who may import whom. Everything points at `piece`, which points at nothing. */
const rooms: Record<string, Room> = {
  piece: { ground: "language", from: [] },
  files: { ground: "node", from: [] },
  markup: { ground: "language", from: ["piece"] },
  passages: { ground: "node", from: ["piece"] },
  markdown: { ground: "node", from: ["piece", "passages", "markup", "files"] },
  views: { ground: "language", from: ["piece", "markdown"] },
  archive: { ground: "node", from: ["piece", "passages", "markdown", "files"] },
  ledger: { ground: "node", from: ["piece", "passages", "markup", "archive", "files"] },
  exports: { ground: "node", from: ["piece", "markup", "views", "files"] },
  outputs: {
    ground: "node",
    from: ["piece", "markup", "markdown", "archive", "ledger", "views", "exports", "search/help", "files"],
  },
  checks: {
    ground: "node",
    from: ["piece", "passages", "markup", "markdown", "archive", "ledger", "views", "outputs"],
  },
  "new-archive": { ground: "node", from: ["piece", "exports", "files"] },
  importers: { ground: "node", from: ["piece", "archive", "checks", "ledger", "files"] },
  "search/index": { ground: "node", from: ["piece", "markup", "search/client"] },
  "search/help": { ground: "node", from: ["piece", "markdown", "search/client"] },
  "search/client": { ground: "browser", from: ["piece", "markup", "exports"] },
  "search/landing": { ground: "browser", from: ["markup"] },
  "search/quick": { ground: "browser", from: [] },
  citing: { ground: "browser", from: ["piece", "markup", "exports"] },
  components: { ground: "astro", from: ["piece", "markup", "views", "outputs", "search/help"] },
  layouts: {
    ground: "astro",
    from: ["piece", "markup", "outputs", "components", "citing", "search/landing", "search/quick"],
  },
  templates: { ground: "astro", from: ["piece", "markup", "outputs", "components", "layouts", "search/client"] },
  pages: { ground: "astro", from: ["outputs", "templates"] },
  publish: {
    ground: "astro",
    from: ["piece", "archive", "views", "ledger", "exports", "outputs", "checks", "search/index", "files"],
  },
  cli: {
    ground: "astro",
    from: ["piece", "archive", "ledger", "outputs", "checks", "importers", "new-archive", "publish"],
  },
};

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /\.(ts|astro)$/.test(file) && !file.endsWith(".d.ts"));

describe("a module imports only from the rooms that its own may know", () => {
  test.each(Object.entries(rooms))("%s", (room, { ground, from }) => {
    const own = files.filter((file) => roomOf(file) === room);
    const strangers = own.flatMap((file) =>
      importsOf(file)
        .filter((imported) => !isAllowed(imported, file, room, ground, from))
        .map((imported) => `${file} imports ${imported}`),
    );
    expect(own.length).toBeGreaterThan(0);
    expect(strangers).toEqual([]);
  });
});

test("every module is in a room of the list", () => {
  expect(files.filter((file) => !(roomOf(file) in rooms))).toEqual([]);
});

function roomOf(file: string): string {
  const [first = "", second = ""] = file.split("/");
  return first === "search" ? `search/${second}` : first.replace(/\.ts$/, "");
}

/** The modules that a file imports, types too; of an Astro file those of its frontmatter and its scripts. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), "utf8");
  const scripts = file.endsWith(".ts")
    ? [text]
    : [
        /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "",
        ...Array.from(text.matchAll(/<script>([\s\S]*?)<\/script>/g), ([, script = ""]) => script),
      ];
  return scripts.flatMap((script) => ts.preProcessFile(script).importedFiles.map(({ fileName }) => fileName));
}

function isAllowed(imported: string, file: string, room: string, ground: Ground, from: readonly string[]): boolean {
  if (imported.startsWith("#") || imported.startsWith(".")) {
    const target = imported.startsWith("#") ? imported.slice(1) : normalize(join(file, "..", imported));
    return /\.css(\?inline)?$/.test(target) || [room, ...from].includes(roomOf(target));
  }
  if (imported.startsWith("node:")) return ground === "node" || ground === "astro";
  return !/^astro($|[:/])/.test(imported) || ground === "astro";
}
