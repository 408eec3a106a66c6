/** Why a piece is related to another one. */
export interface Reason {
  /** In the language of the interface. */
  text: string;
  /** Words of the pieces, in their own language. */
  words?: string;
}

/**
 * A relatedness signal: one way in which pieces are related. Pieces go by their place in the list of all, newest first.
 * Weights are comparable: what one piece in so many has is worth the logarithm of that number (nepers).
 */
export interface Signal {
  /** Adds the weight of what a piece has in common with each that it has something in common with. */
  weigh(index: number, add: (other: number, weight: number) => void): void;
  /** Why another piece is related to a piece, most telling first; empty where this signal finds none. */
  reasons(index: number, other: number): Reason[];
}
