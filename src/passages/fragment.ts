/** An id that a body has or once had, with what its text is known by. Sentences are not listed: their passage's fingerprint tells. */
export interface Fragment {
  id: string;
  /** A `passage` is numbered, a `heading` named by its words; an `anchor` is any other id, of the author's or of a note. */
  kind: "passage" | "heading" | "anchor";
  /** `live` in the text, an `alias` of a live one, or `gone` from the text. */
  state: "live" | "alias" | "gone";
  /** Of an alias the id it leads to; of a gone one the id of the live fragment it stood after, `""` at the start; `""` of a live one. */
  target: string;
  /** Of its text as last published, by fingerprint.ts; `""` of an anchor that is no note. */
  fingerprint: string;
  /** Day of the record, YYYY-MM-DD; `""` where it is not recorded yet. */
  since: string;
}
