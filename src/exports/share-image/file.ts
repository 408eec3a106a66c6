/** The size of every share image, in pixels. */
export const shareImageSize = { width: 1200, height: 630 } as const;

/** The address of the archive's own share image, without the base. */
export const archiveShareImage = "/share.png";

/** The last part of the address of a piece's share image. */
export const shareImageFile = "share.png";
