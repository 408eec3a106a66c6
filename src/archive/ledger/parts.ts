import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/*
 * The ledger is one file of the archive folder, or several in a folder of its own: all rows of an address are in the part
 * of its year, or in that for pages, which belong to no year. A part that is full goes on in another, `2004.2.tsv`.
 */

/** The ledger's file where it is one, and where the site publishes it. */
export const ledgerName = "permalinks.tsv";
/** The folder of a ledger in parts. */
export const partsFolder = "permalinks";
/** The part of addresses without a year, which also lists the others. */
export const pagesPart = "pages";

/** A file of the ledger. */
export interface LedgerFile {
  /** Relative to the archive folder. */
  file: string;
  text: string;
}

const partForm = /^permalinks\/(pages|\d{4,})(?:\.([2-9]|[1-9]\d+))?\.tsv$/;
const yearForm = /^\/(?:id\/)?(\d{4,})(?=[/-])/;

/** Whether a file of the archive folder is a part of the ledger. */
export function isPart(file: string): boolean {
  return partForm.test(file);
}

/** The part that an address is in: its year, or `pages`. */
export function partOf(address: string): string {
  return yearForm.exec(address)?.[1] ?? pagesPart;
}

/** The part that a file holds, and which of its files it is, counted from 1. */
export function placeOf(file: string): { part: string; number: number } {
  const [, part = "", number = "1"] = partForm.exec(file) ?? [];
  return { part, number: Number(number) };
}

/** The file of a part, relative to the archive folder. */
export function partFile(part: string, number = 1): string {
  return `${partsFolder}/${part}${number === 1 ? "" : `.${number}`}.tsv`;
}

/** The order in which the files of a ledger are read: the single one, that for pages, and the years. */
export function inOrder(a: string, b: string): number {
  const [left, right] = [placeOf(a), placeOf(b)];
  const yearOf = (part: string) => (part === pagesPart ? -1 : part === "" ? -2 : Number(part));
  return yearOf(left.part) - yearOf(right.part) || left.number - right.number;
}

/**
 * The files of an archive's ledger, in order; none where there is no ledger.
 * @param root the archive folder
 */
export async function readLedgerFiles(root: string): Promise<LedgerFile[]> {
  const parts = await readdir(join(root, partsFolder)).catch(absent<string[]>([]));
  const files = [ledgerName, ...parts.map((name) => `${partsFolder}/${name}`).filter(isPart)].sort(inOrder);
  const texts = await Promise.all(
    files.map((file) => readFile(join(root, file), "utf8").catch(absent<string | undefined>(undefined))),
  );
  return files.flatMap((file, place) => {
    const text = texts[place];
    return text === undefined ? [] : [{ file, text }];
  });
}

function absent<Value>(value: Value): (error: NodeJS.ErrnoException) => Value {
  return (error) => {
    if (error.code === "ENOENT") return value;
    throw error;
  };
}
