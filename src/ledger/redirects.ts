import { folderOf } from "#piece/permalink.ts";
import type { Ledger } from "#archive/ledger/ledger.ts";
import type { PlacedRow } from "#archive/ledger/ledger.ts";
import { inOrder } from "#archive/ledger/parts.ts";
import type { Address } from "#archive/ledger/row.ts";

/** An address that leads to another one. */
export interface Redirect {
  /** The old address, without the base. */
  from: string;
  /** The address that holds what stood there, without the base; never a redirect itself. */
  to: string;
}

/**
 * Where an address leads in the end, through all redirects and from lists that are empty now; undefined where they go
 * in a circle.
 * @param isAddress whether something is published at an address
 */
export function destinationOf(
  address: string,
  { rows }: Pick<Ledger, "rows">,
  isAddress: (address: string) => boolean,
): string | undefined {
  const seen = new Set<string>();
  let at = address;
  for (let row = rows.get(at); row?.kind === "redirect" || row?.kind === "list"; row = rows.get(at)) {
    if (row.kind === "list" && isAddress(at)) return at;
    if (seen.has(at)) return undefined;
    seen.add(at);
    at = row.target;
  }
  return at;
}

/**
 * The redirects in whose circle an address ends, in their order in the ledger.
 * @param address one whose destinationOf is undefined
 */
export function circleOf(address: string, { rows }: Pick<Ledger, "rows">): PlacedRow[] {
  const way: PlacedRow[] = [];
  for (let row = rows.get(address); row && !way.includes(row); row = rows.get(row.target)) way.push(row);
  const entry = way.findIndex((row) => row.address === way.at(-1)?.target);
  return way.slice(entry).sort((a, b) => inOrder(a.file, b.file) || a.line - b.line);
}

/** Whether something stands at an old address on any host: a page that leads on, or a file where there is one to hold. */
export function isHeld({ from, to }: Redirect): boolean {
  return from.endsWith("/") || !to.endsWith("/");
}

/**
 * Where a feed or a file goes with its page: the file of the same name below the page's new address, or that page
 * where there is none; undefined where its page isn't redirected.
 * @param isAddress whether something is published at an address
 */
export function withItsPage(
  address: string,
  ledger: Pick<Ledger, "rows">,
  isAddress: (address: string) => boolean,
): string | undefined {
  const folder = folderOf(address);
  if (folder === address || ledger.rows.get(folder)?.kind !== "redirect") return undefined;
  const page = destinationOf(folder, ledger, isAddress);
  if (page === undefined) return undefined;
  const file = page + address.slice(folder.length);
  return isAddress(file) ? file : page;
}

/**
 * Every address of a ledger that leads to another one, chains resolved, in the order of the ledger.
 * @param addresses those that are published
 */
export function redirectsFrom(ledger: Ledger | undefined, addresses: readonly Address[]): Redirect[] {
  if (!ledger) return [];
  const published = new Set(addresses.map(({ address }) => address));
  const isAddress = (address: string) => published.has(address);
  return [...ledger.rows.values()].flatMap(({ address, kind }) => {
    if (isAddress(address)) return [];
    const leadsOn = kind === "redirect" || kind === "list";
    const to = (leadsOn ? destinationOf : withItsPage)(address, ledger, isAddress);
    return to === undefined ? [] : [{ from: address, to }];
  });
}
