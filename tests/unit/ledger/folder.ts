import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readArchive, type Archive } from "#archive/archive.ts";
import type { Check } from "#checks/check.ts";
import { ledgerCheck } from "#checks/ledger/ledger.ts";
import { appendRows } from "#ledger/append.ts";
import { compare } from "#ledger/comparison.ts";
import { ledgerName, toLedger } from "#archive/ledger/ledger.ts";
import { header, printRows } from "#archive/ledger/row.ts";
import { updateOf } from "#ledger/update.ts";
import { publicationOf } from "#outputs/outputs.ts";

/** An archive folder that a test writes, records and changes. */
export interface Folder {
  /** The archive folder. */
  root: string;
  write(file: string, text: string): void;
  piece(name: string, frontmatter: Record<string, string>, body?: string): void;
  remove(file: string): void;
  /** The ledger's text. */
  ledger(): string;
  /** Adds lines by hand, as cells. */
  addByHand(...rows: string[][]): void;
  /** Records what is published and gives the lines that were added. */
  record(day: string): Promise<string[]>;
  /** What a check says, as `code: message`, and with `fix` what to do about it; the ledger's unless another is given. */
  findings(fix?: boolean, check?: Check): Promise<string[]>;
  /** The folder as an archive. */
  read(): Promise<Archive>;
  /** Old addresses and where they lead, as `from to`. */
  redirects(): Promise<string[]>;
  end(): void;
}

/** An archive of its own in a new folder: no pieces yet. */
export function newFolder(): Folder {
  const top = mkdtempSync(join(tmpdir(), "dateline-ledger-"));
  const root = join(top, "content");
  const path = (file: string) => join(root, file);
  const read = () => readArchive(root, {}, join(top, "rendered"));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), text);
  };
  write("site.yaml", "name: A\n");
  return {
    root,
    write,
    piece: (name, frontmatter, body = "Text.") => {
      const fields = Object.entries({ title: "T", ...frontmatter }).map(([key, value]) => `${key}: ${value}\n`);
      write(`pieces/${name}.md`, `---\n${fields.join("")}---\n\n${body}\n`);
    },
    remove: (file) => rmSync(path(file)),
    ledger: () => readFileSync(path(ledgerName), "utf8"),
    addByHand: (...rows) => {
      const lines = rows.map((cells) => `${cells.join("\t")}\n`).join("");
      writeFileSync(path(ledgerName), lines, { flag: "a" });
    },
    record: async (day) => {
      const archive = await read();
      const ledger = archive.ledger ?? toLedger(header);
      const rows = updateOf(compare(archive, ledger, publicationOf({ ...archive, ledger }).addresses), day);
      await appendRows(root, rows, day);
      return printRows(rows).split("\n").slice(0, -1);
    },
    findings: async (fix = false, check = ledgerCheck) =>
      check
        .run(await read(), "2026-11-29")
        .map(({ code, message, fix: advice }) => `${code}: ${message}${fix ? ` ${advice}` : ""}`),
    read,
    redirects: async () => publicationOf(await read()).redirects.map(({ from, to }) => `${from} ${to}`),
    end: () => rmSync(top, { recursive: true }),
  };
}
