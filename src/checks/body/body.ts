import type { LoadedPiece } from "#archive/archive.ts";
import type { Failure } from "#markdown/worker.ts";
import type { Check } from "../check.ts";
import type { Finding } from "../finding.ts";

/**
 * Bodies that make no page: empty ones, and ones that the Markdown pipeline can't render, or not within bounds; and those of
 * records without a text.
 */
export const bodyCheck: Check = {
  codes: ["empty-body", "unexpected-body", "too-deep", "too-slow", "markdown-failed"],
  run: ({ loadedPieces }) =>
    loadedPieces.flatMap((loaded) => {
      const { file, unreadable, failure, bodyLine } = loaded;
      const fault = unreadable ? undefined : failure ? failureFault(failure) : textFault(loaded);
      const { line = 1, column = 1 } = failure?.at ?? {};
      return fault ? [{ severity: "error", file, line: bodyLine + line - 1, column, ...fault }] : [];
    }),
};

type Fault = Pick<Finding, "code" | "message" | "fix">;

function textFault({ raw, rendered, frontmatter }: LoadedPiece): Fault | undefined {
  if (typeof rendered === "string") return undefined;
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

const remedies: Record<Failure["why"], [code: string, fix: string]> = {
  fault: [
    "markdown-failed",
    "If the text is sound, this is a bug in Dateline (src/markdown/); report it with this message.",
  ],
  "too-deep": [
    "too-deep",
    "Reduce the nesting of quotations, lists or tags; write \\ before a character that is meant literally.",
  ],
  "too-slow": [
    "too-slow",
    "Look for long runs of characters such as * _ [ ` that are meant literally and write \\ before them, or split the piece.",
  ],
};

function failureFault({ why, message }: Failure): Fault {
  const [code, fix] = remedies[why];
  return { code, message: `The body can't be rendered: ${message}.`, fix };
}
