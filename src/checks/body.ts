import type { Reading } from "#archive/archive.ts";
import type { Check } from "./check.ts";
import type { Finding } from "./finding.ts";

/** Bodies that make no page: empty ones, and ones on which the Markdown pipeline fails; and those of records without a text. */
export const bodyCheck: Check = {
  codes: ["empty-body", "unexpected-body", "markdown-failed"],
  run: ({ readings }) =>
    readings.flatMap((reading) => {
      const fault = reading.unreadable ? undefined : faultOf(reading);
      return fault ? [{ severity: "error", file: reading.file, line: reading.bodyLine, column: 1, ...fault }] : [];
    }),
};

function faultOf({ raw, rendered, frontmatter }: Reading): Pick<Finding, "code" | "message" | "fix"> | undefined {
  if (typeof rendered === "string")
    return {
      code: "markdown-failed",
      message: `The body can't be rendered: ${rendered}.`,
      fix: "If the text is sound, the fault is in src/markdown/; the message names it.",
    };
  const isEmpty = rendered.words === 0 && rendered.images.length === 0;
  const isRecord = raw?.["metadataOnly"] === "true";
  if (isRecord && !isEmpty)
    return {
      code: "unexpected-body",
      message: "The piece has a body, though it says that it is a record without a text.",
      fix: "Take out metadataOnly, or the text below the frontmatter.",
    };
  // A draft may be begun with nothing but its title, and of a withdrawn piece nothing else need be left.
  if (!isEmpty || raw?.["draft"] === "true" || raw?.["withdrawn"]) return undefined;
  if (!isRecord)
    return {
      code: "empty-body",
      message: "The piece has no body.",
      fix:
        "Write its text below the frontmatter, or remove the file. Where the text is elsewhere, write metadataOnly: true " +
        "and a source with name and url.",
    };
  // Of frontmatter that is wrong, the schema tells.
  if (frontmatter.data === undefined || frontmatter.data.source?.url !== undefined) return undefined;
  return {
    code: "empty-body",
    message: "The piece has no body, and doesn't say where its text is.",
    fix: "Give it a source with name and url.",
  };
}
