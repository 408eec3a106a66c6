import type { Fragment } from "#passages/fragment.ts";

/** Kinds of addresses of pages and files: what stands there, or where one who asks for it is led. */
const addressKinds = ["piece", "id", "page", "list", "feed", "file", "redirect", "gone"] as const;

type AddressKind = (typeof addressKinds)[number];

/** Kinds of fragments: live ones by what they are, others with their state before it, such as `alias-passage`. */
type FragmentKind = Fragment["kind"] | `${"alias" | "gone"}-${Fragment["kind"]}`;

/** A line of the ledger. */
export interface Row {
  /** Without the base; of a fragment `/id/2004-04-06-a/#p3`. */
  address: string;
  kind: AddressKind | FragmentKind;
  /**
   * Of a piece, its files and what is gone the piece's id; of an id its permalink; of a redirect the new address; of a
   * list the wider one to which it leads once it is empty; of an alias or a gone fragment another fragment's id; empty
   * of all others.
   */
  target: string;
  /** Of a fragment that of its text (see src/passages/fingerprint.ts); empty of all others. */
  fingerprint: string;
  /** The day on which it was recorded, YYYY-MM-DD. */
  since: string;
}

/** What the archive publishes at an address. */
export interface Address {
  /** Without the base. */
  address: string;
  kind: AddressKind;
  /** As of a row. */
  target: string;
}

/** The ledger's first line. */
export const header = ["address", "kind", "target", "fingerprint", "since"].join("\t");

/** Rows as lines of the ledger, each with its line break. */
export function printRows(rows: readonly Row[]): string {
  return rows
    .map(
      ({ address, kind, target, fingerprint, since }) => `${[address, kind, target, fingerprint, since].join("\t")}\n`,
    )
    .join("");
}

/** Whether a word is the kind of a page's or a file's address. */
export function isAddressKind(kind: string): kind is AddressKind {
  return (addressKinds as readonly string[]).includes(kind);
}

type KindAndState = Pick<Fragment, "kind" | "state">;

const fragmentKinds: ReadonlyMap<string, KindAndState> = new Map(
  (["live", "alias", "gone"] as const).flatMap((state) =>
    (["passage", "heading", "anchor"] as const).map((kind): [string, KindAndState] => [
      kindOf({ kind, state }),
      { kind, state },
    ]),
  ),
);

/** What the kind of a fragment's row means; undefined of any other word. */
export function fragmentKind(kind: string): KindAndState | undefined {
  return fragmentKinds.get(kind);
}

/** The kind of a fragment's row. */
export function kindOf({ kind, state }: KindAndState): FragmentKind {
  return state === "live" ? kind : `${state}-${kind}`;
}
