import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** An archive folder and the site that was built of it. */
interface Folders {
  content: string;
  out: string;
}

/** A change that an editor, or a mishap, makes between two builds. */
export interface Change {
  name: string;
  /** @param number chooses the piece, or whatever it is made to, so that it can come again. */
  make(folders: Folders, number: number): void;
}

/** Every kind of change that a build may find. */
export const changes: readonly Change[] = [
  {
    name: "a text is edited",
    make: ({ content }, number) => appendTo(content, number, `\nThe gauge stood at ${number} that night.\n`),
  },
  {
    name: "a text comes to link to another",
    make: ({ content }, number) => {
      const id = /^id: (.*)$/m.exec(read(pieceAt(content, number + 3)))?.[1];
      appendTo(content, number, `\nSee [what was said](piece:${id}) of the quay.\n`);
    },
  },
  {
    name: "a title is changed",
    make: ({ content }, number) =>
      replaceIn(pieceAt(content, number), /^title: .*$/m, `title: Another title ${number}`),
  },
  {
    name: "a piece gets another date",
    make: ({ content }, number) =>
      replaceIn(newPiece(content, number), /^published: .*$/m, `published: 2003-05-${twoDigits(number)}`),
  },
  {
    name: "a piece gets another slug",
    make: ({ content }, number) => replaceIn(newPiece(content, number), /^title:/m, `slug: moved-${number}\ntitle:`),
  },
  { name: "a piece is added", make: ({ content }, number) => void newPiece(content, number) },
  { name: "a piece is deleted", make: ({ content }, number) => rmSync(newPiece(content, number)) },
  {
    name: "a piece is withdrawn",
    make: ({ content }, number) =>
      replaceIn(
        newPiece(content, number),
        /^title:/m,
        "withdrawn:\n  date: 2020-01-01\n  reason: It was wrong.\ntitle:",
      ),
  },
  {
    name: "a piece changes its topics",
    make: ({ content }, number) =>
      replaceIn(newPiece(content, number), /^topics: .*$/m, number % 2 ? "topics: [ropes]" : "topics: [ropes, tides]"),
  },
  {
    name: "an entry of a vocabulary is renamed",
    make: ({ content }, number) =>
      replaceIn(
        join(content, ["topics", "people", "places", "organisations"][number % 4] + ".yaml"),
        /^ {2}name: .*$/m,
        `  name: Renamed ${number}`,
      ),
  },
  {
    name: "a setting is changed",
    make: ({ content }, number) => replaceIn(join(content, "site.yaml"), /^tagline: .*$/m, `tagline: Line ${number}`),
  },
  {
    name: "searches go to a search engine, or to the site's own index again",
    make: ({ content }) => {
      const settings = read(join(content, "site.yaml"));
      const engine = "search: {endpoint: https://search.example/archive/_search}\n";
      const changed = settings.includes(engine) ? settings.replace(engine, "") : settings + engine;
      writeFileSync(join(content, "site.yaml"), changed);
    },
  },
  {
    name: "a figure is drawn anew",
    make: ({ content }, number) =>
      writeFileSync(
        join(content, "figures/2001/chart.svg"),
        `<svg xmlns="http://www.w3.org/2000/svg" width="${100 + number}" height="80"><title>Chart</title></svg>\n`,
      ),
  },
  {
    name: "a link was seen again",
    make: ({ content }, number) =>
      replaceIn(join(content, "links.tsv"), /\t20\d\d-\d\d-\d\d\t/, `\t2021-02-${twoDigits(number)}\t`),
  },
  {
    name: "a file of the site is changed by hand",
    make: ({ out }, number) => appendFileSync(fileOf(out, number), " "),
  },
  { name: "a file of the site is deleted by hand", make: ({ out }, number) => rmSync(fileOf(out, number)) },
  { name: "nothing", make: () => {} },
];

function read(file: string): string {
  return readFileSync(file, "utf8");
}

function replaceIn(file: string, pattern: RegExp, by: string): void {
  writeFileSync(
    file,
    read(file).replace(pattern, () => by),
  );
}

function appendTo(content: string, number: number, text: string): void {
  appendFileSync(pieceAt(content, number), text);
}

/** One of the pieces with a text that is read. */
function pieceAt(content: string, number: number): string {
  const folder = join(content, "pieces");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md") && !/draft|withdrawn|about/.test(file))
    .sort();
  return join(folder, files[number % files.length] ?? "");
}

/** A piece that the ledger doesn't know, so that it may change and go; made where there is none. */
function newPiece(content: string, number: number): string {
  const day = twoDigits(number % 6);
  const file = join(content, `pieces/2004/new-${day}.md`);
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file))
    writeFileSync(
      file,
      `---\nid: 2004-02-${day}-a\ntitle: New piece ${day}\nbyline: The Desk\nauthors: [desk]\nplace: north-quay\n` +
        `published: 2004-02-${day}\ntopics: [tides]\n---\n\nThe water stood high on day ${number}.\n`,
    );
  return file;
}

/** A file of the site, of any kind. */
function fileOf(out: string, number: number): string {
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "built-by-dateline.txt")
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return files[(number * 7919) % files.length] ?? "";
}

/** 1 to 28, as the day of a month. */
function twoDigits(number: number): string {
  return String((number % 28) + 1).padStart(2, "0");
}
