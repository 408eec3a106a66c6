import type { Check } from "./check.ts";

/** Bodies that make no page: empty ones, and ones on which the Markdown pipeline fails. */
export const bodyCheck: Check = {
  codes: ["empty-body", "markdown-failed"],
  run: ({ readings }) =>
    readings.flatMap(({ file, unreadable, raw, rendered, bodyLine }) => {
      if (unreadable) return [];
      const place = { severity: "error", file, line: bodyLine, column: 1 } as const;
      if (typeof rendered === "string")
        return [
          {
            ...place,
            code: "markdown-failed",
            message: `The body can't be rendered: ${rendered}.`,
            fix: "If the text is sound, the fault is in src/markdown/; the message names it.",
          },
        ];
      // A draft may be begun with nothing but its title, and of a withdrawn piece nothing else need be left.
      if (rendered.words > 0 || rendered.images.length > 0 || raw?.["draft"] === "true" || raw?.["withdrawn"])
        return [];
      return [
        {
          ...place,
          code: "empty-body",
          message: "The piece has no body.",
          fix: "Write its text below the frontmatter, or remove the file.",
        },
      ];
    }),
};
