import type { PageCheck } from "../page-check.ts";

/** Pages that preload more than one font, which delays the text. */
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
