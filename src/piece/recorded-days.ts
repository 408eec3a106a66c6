/** When the ledger took in a piece, as days, YYYY-MM-DD. */
export interface RecordedDays {
  /** The piece itself, whatever its address was then. */
  first: string;
  /** Its address, as it is now. */
  address: string;
  /** The last that there was of it: its address or a change of its text. */
  any: string;
}
