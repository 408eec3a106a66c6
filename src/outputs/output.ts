import type { Address } from "#archive/ledger/row.ts";
import type { Material } from "./material.ts";

/** What every output has, page or file. */
interface AnyOutput {
  /** The name of its kind; the template of a page has the same name. */
  kind: string;
  /** Where it stands, without the base: `/2004/a-slug/`, `/2004/a-slug/cite.bib`. */
  address: string;
  /** How the ledger records the address; absent if the ledger doesn't keep it. */
  recorded?: Pick<Address, "kind" | "target">;
  /**
   * For the sitemap, the day on which its content last changed, YYYY-MM-DD; undefined if the day isn't known. Absent if
   * the sitemap doesn't list it.
   */
  changed?: () => string | undefined;
  /**
   * Plain data, quick to make, that determines the output's bytes together with the settings, the frame and the sources:
   * if it is the same, a build may carry the bytes over from the last site. Absent for pages whose model is just as quick
   * to make, and for files that are made anew each time.
   */
  basis?: () => unknown;
  /** Where the site's navigation links to it; absent if it doesn't. */
  navigation?: Navigation;
}

/** A link in the archive's navigation. */
export interface Navigation {
  text: string;
  /** `header`: at the top of every page; `browse`: among the ways to browse on the archive page. */
  in: readonly ("header" | "browse")[];
}

/** A page, which its kind's template renders. */
export interface PageOutput<Model = unknown> extends AnyOutput {
  type: "page";
  /** The number of words of the text that the page is there for; absent for lists. Budgets of pages go by it. */
  words?: number;
  /** What the page shows, as plain data, and nothing else. */
  model(): Model | Promise<Model>;
}

/** A file that is not a page: its bytes are made without a template. */
export interface FileOutput extends AnyOutput {
  type: "file";
  mediaType: string;
  /** Set where it is made of other files, so that it can only be made where all of these are. */
  madeOfFiles?: true;
  /**
   * The file's content.
   * @param published gives the content at other addresses, for files that are made from other files
   */
  content(published: Published): Content | Promise<Content>;
}

/** The content of a file; in parts if the whole is too large for memory. */
export type Content = string | Uint8Array | AsyncIterable<Uint8Array>;

/** Gives the content at an address of the same site; undefined if there is none. */
export type Published = (address: string) => Promise<AsyncIterable<Uint8Array> | undefined>;

/** Something that the site publishes at one address. */
export type Output = PageOutput | FileOutput;

/** A kind of output: every output of it that an archive has. */
export type OutputKind<Each extends Output = Output> = (material: Material) => Each[];

/** The path of an output's file inside its site. */
export function pathOf({ address }: Pick<Output, "address">): string {
  return address.slice(1).replace(/(^|\/)$/, "$1index.html");
}
