/** The size of every share image, in pixels. */
export const shareImageSize = { width: 1200, height: 630 } as const;

/** The last part of the address of a piece's share image. */
export const shareImageFile = "share.png";
