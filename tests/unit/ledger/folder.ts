import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readArchive, type Archive } from "#archive/archive.ts";
import type { Check } from "#checks/check.ts";
import { ledgerCheck } from "#checks/ledger/ledger.ts";
import { appendRows, writeLedger } from "#ledger/append.ts";
import { compare } from "#ledger/comparison.ts";
import { toLedger } from "#archive/ledger/ledger.ts";
import { ledgerName, readLedgerFiles } from "#archive/ledger/parts.ts";
import { header, printRow } from "#archive/ledger/row.ts";
import { withRows } from "#ledger/with-rows.ts";
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
  /** Puts the ledger into parts. */
  divide(): Promise<void>;
  /** Adds lines by hand, as cells. */
  addByHand(...rows: string[][]): void;
  /** Records what is published and gives the rows that were added, each as a line of its own. */
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
    divide: async () => {
      const before = await readLedgerFiles(root);
      await writeLedger(root, before, withRows(before, [], "2020-01-01", { whole: 0, part: 1_000_000 }));
    },
    addByHand: (...rows) => {
      const lines = rows.map((cells) => `${cells.join("\t")}\n`).join("");
      writeFileSync(path(ledgerName), lines, { flag: "a" });
    },
    record: async (day) => {
      const archive = await read();
      const ledger = archive.ledger ?? toLedger(header);
      const rows = updateOf(compare(archive, ledger, publicationOf({ ...archive, ledger }).addresses), day);
      await appendRows(root, rows, day);
      return rows.map(printRow);
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
