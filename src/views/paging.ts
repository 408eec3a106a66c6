import type { Piece } from "#piece/piece.ts";

/** One page of a list that is too long for one page. */
export interface Leaf<Item> {
  items: Item[];
  /** Counted from 1. */
  number: number;
  /** How many pages the list has. */
  count: number;
}

/** More than so many entries are a burden to read through. */
const mostItems = 100;

/** With what a page has besides, so many bytes of entries stay below the 100 KB that a page may have. */
const mostBytes = 60_000;

/**
 * Divides a list into pages; an empty list has one, empty.
 * @param bytesOf about how many bytes of HTML an item makes
 */
export function leavesOf<Item>(items: readonly Item[], bytesOf: (item: Item) => number): Leaf<Item>[] {
  const pages: Item[][] = [[]];
  let bytes = 0;
  for (const item of items) {
    const own = bytesOf(item);
    const page = pages.at(-1) ?? [];
    if (page.length > 0 && (page.length === mostItems || bytes + own > mostBytes)) {
      pages.push([item]);
      bytes = own;
    } else {
      page.push(item);
      bytes += own;
    }
  }
  return pages.map((page, index) => ({ items: page, number: index + 1, count: pages.length }));
}

/** About how many bytes of HTML an entry makes: its words, which may need escapes, and what stands around them. */
export function entryBytes(...words: (string | undefined)[]): number {
  return 400 + words.reduce((sum, text) => sum + 1.1 * Buffer.byteLength(text ?? ""), 0);
}

/** Divides pieces into pages of entries. */
export function entryLeaves(pieces: readonly Piece[]): Leaf<Piece>[] {
  return leavesOf(pieces, ({ title, dek, kicker }) => entryBytes(title, dek, kicker));
}

/**
 * The address of a list's page, without the base.
 * @param first that of the first page; ends with a slash
 * @param number counted from 1
 */
export function leafAddress(first: string, number: number): string {
  return number === 1 ? first : `${first}${number}/`;
}
