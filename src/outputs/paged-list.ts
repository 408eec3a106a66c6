import { leafAddress, type Leaf } from "#views/paging.ts";
import type { PageOutput } from "./output.ts";

/** Where a page stands in a list of several. */
export interface ListPlace {
  /** Counted from 1. */
  number: number;
  count: number;
  /** Its address, without the base. */
  address: string;
  /** The addresses of all its pages, without the base. */
  addresses: string[];
}

/** What the pages of one list have in common. */
interface PagedList<Item, Model> {
  kind: string;
  leaves: readonly Leaf<Item>[];
  /** How the ledger records the first page. */
  recorded: NonNullable<PageOutput["recorded"]>;
  /** The address of the first page, or that of a page by its number where later ones don't stand below it. */
  address: string | ((number: number) => string);
  navigation?: PageOutput["navigation"];
  changed(items: readonly Item[]): string | undefined;
  model(items: readonly Item[], place: ListPlace): Model;
}

/** The pages of a list. Later ones lead to the first when the list has become shorter. */
export function pagesOfList<Item, Model>(list: PagedList<Item, Model>): PageOutput<Model>[] {
  const { kind, leaves, recorded, address, navigation, changed, model } = list;
  const addressOf = (number: number) => (typeof address === "string" ? leafAddress(address, number) : address(number));
  const addresses = leaves.map((leaf) => addressOf(leaf.number));
  return leaves.map(({ items, number, count }) => ({
    type: "page",
    kind,
    address: addressOf(number),
    recorded: number === 1 ? recorded : { kind: "list", target: addressOf(1) },
    ...(number === 1 && navigation && { navigation }),
    changed: () => changed(items),
    model: () => model(items, { number, count, address: addressOf(number), addresses }),
  }));
}

/** A title with the number of its page, but for the first. */
export function titleOf(title: string, { number }: ListPlace): string {
  return number === 1 ? title : `${title}, page ${number}`;
}
