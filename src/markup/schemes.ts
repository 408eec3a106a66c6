/*
 * The schemes of addresses inside the archive, as a rendered body has them until markdown/place.ts puts the published
 * ones in their place.
 */

/** Begins a link to a piece by its id, as an author writes it too: `piece:2004-04-06-a#p3`. */
export const pieceScheme = "piece:";

/** Begins an address from the root of the archive: `root:/2004/`. */
export const rootScheme = "root:";

/** Begins the address of an image, by its path in figures/: `figure:1999/map.svg`. */
export const figureScheme = "figure:";
