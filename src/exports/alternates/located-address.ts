/** An address and where it stands in a text. */
export interface LocatedAddress {
  /** Where it begins and ends, in UTF-16 code units. */
  start: number;
  end: number;
  /** The address as a reader of the text has it, without escapes. */
  address: string;
  /** Gives the text of an address that may stand in this place. */
  escape(address: string): string;
}
