import type { PageCheck } from "../page-check.ts";

/** Images that would make the page shift while it loads. */
export const unsizedImagesCheck: PageCheck = {
  codes: ["unsized-image"],
  run: ({ file, unsizedImages }) =>
    unsizedImages.map((address) => ({
      code: "unsized-image",
      severity: "error",
      file,
      message: `The image ${address} has no width or no height, so the text below it shifts when it loads.`,
      fix: "Give the image file a size: an SVG needs width and height or a viewBox.",
    })),
};
