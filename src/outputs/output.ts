import type { Address } from "#archive/ledger/row.ts";
import type { Material } from "./material.ts";

/** What every output has, page or file. */
interface AnyOutput {
  /** The name of its kind; a page's template has the same. */
  kind: string;
  /** Where it stands, without the base: `/2004/a-slug/`, `/2004/a-slug/cite.bib`. */
  address: string;
  /** How the ledger records the address; absent where it need not hold. */
  recorded?: Pick<Address, "kind" | "target">;
  /**
   * The day on which what it shows last changed, YYYY-MM-DD, for sitemaps, undefined where that isn't known to the day;
   * absent where search engines are not told of it.
   */
  changed?: () => string | undefined;
  /**
   * What decides, together with the settings, the frame and the sources, which bytes stand there, as plain data that is
   * quick to make: the same data, the same bytes, so that a build may carry them over from the last one. Absent for pages
   * whose model is as quick, and for files that are made anew each time.
   */
  basis?: () => unknown;
  /** Where links to it stand on other pages; absent where navigation leaves it out. */
  navigation?: Navigation;
}

/** A link in the archive's navigation. */
export interface Navigation {
  text: string;
  /** In the head of every page, on the archive page among the ways to browse, or both. */
  in: readonly ("header" | "browse")[];
}

/** A page, which its kind's template renders. */
export interface PageOutput<Model = unknown> extends AnyOutput {
  type: "page";
  /** What the page shows, as plain data, and nothing else. */
  model(): Model | Promise<Model>;
}

/** A file that is no page: its bytes follow from the archive without a template. */
export interface FileOutput extends AnyOutput {
  type: "file";
  mediaType: string;
  /**
   * The file's content.
   * @param published gives what stands at other addresses, for files made of files
   */
  content(published: Published): Content | Promise<Content>;
}

/** What a file holds; parts where all of it together is too large for memory. */
export type Content = string | Uint8Array | AsyncIterable<Uint8Array>;

/** Gives the content at an address of the same site; undefined where nothing stands there. */
export type Published = (address: string) => Promise<AsyncIterable<Uint8Array> | undefined>;

/** Something that the site publishes at one address. */
export type Output = PageOutput | FileOutput;

/** A kind of output: every output of it that an archive has. */
export type OutputKind<Each extends Output = Output> = (material: Material) => Each[];
