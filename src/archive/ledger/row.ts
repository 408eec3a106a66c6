import type { Fragment } from "#passages/fragment.ts";
import { idAddress, idFolder } from "#piece/permalink.ts";

/** Kinds of addresses of pages and files: what stands there, or where one who asks for it is led. */
const addressKinds = ["piece", "id", "page", "list", "feed", "file", "redirect", "gone"] as const;

type AddressKind = (typeof addressKinds)[number];

/** Kinds of fragments: live ones by what they are, others with their state before it, such as `alias-passage`. */
type FragmentKind = Fragment["kind"] | `${"alias" | "gone"}-${Fragment["kind"]}`;

/** What the ledger says of an address. */
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

/** A fragment as the ledger has it. */
export interface RecordedFragment {
  /** The id of its piece. */
  piece: string;
  fragment: Fragment;
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

/** A row as a line of its own, without its break. */
export function printRow({ address, kind, target, fingerprint, since }: Row): string {
  return [address, kind, target, fingerprint, since].join("\t");
}

/** The row of a piece's fragment. */
export function fragmentRow(piece: string, fragment: Fragment): Row {
  const { id, target, fingerprint, since } = fragment;
  return { address: `${idAddress(piece)}#${id}`, kind: kindOf(fragment), target, fingerprint, since };
}

/** The fragment that a row is of, and the id of its piece; undefined of a page's or a file's row. */
export function fragmentOf({ address, kind, target, fingerprint, since }: Row): RecordedFragment | undefined {
  const known = fragmentKind(kind);
  if (!known) return undefined;
  const end = address.indexOf("/", idFolder.length);
  const id = address.slice(end + "/#".length);
  return { piece: address.slice(idFolder.length, end), fragment: { id, ...known, target, fingerprint, since } };
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
