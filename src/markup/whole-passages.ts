/** Passages of these elements are whole: no sentence of theirs has an id, and what belongs to them stands before them. */
export const wholePassages: readonly string[] = ["pre", "table", "figure"];
