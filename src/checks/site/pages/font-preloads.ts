import type { PageCheck } from "../page-check.ts";

/** Fonts that come before what is to be read. */
export const fontPreloadsCheck: PageCheck = {
  codes: ["many-font-preloads"],
  run: ({ file, fonts }) =>
    fonts.length <= 1
      ? []
      : [
          {
            code: "many-font-preloads",
            severity: "error",
            file,
            message: `The page preloads ${fonts.length} fonts; 1 is allowed.`,
            fix: "Preload the font of the running text only.",
          },
        ],
};
