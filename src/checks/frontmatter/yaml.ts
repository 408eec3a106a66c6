import type { Archive } from "#archive/archive.ts";
import type { YamlSource } from "#archive/yaml-source.ts";
import type { Check } from "../check.ts";
import type { Finding } from "../finding.ts";

/** Files that can't be read at all: not UTF-8, no frontmatter, the marks of a merge, or YAML with errors. */
export const yamlCheck: Check = {
  codes: ["not-utf-8", "no-frontmatter", "merge-conflict", "invalid-yaml"],
  run: (archive) => [
    ...archive.loadedPieces.flatMap(({ file, unreadable, yaml }): Finding[] => {
      if (unreadable === "encoding")
        return [error("not-utf-8", { file, line: 1, column: 1 }, "The file is not UTF-8 text.", "Save it as UTF-8.")];
      if (unreadable === "no-frontmatter")
        return [
          error(
            "no-frontmatter",
            { file, line: 1, column: 1 },
            "The file doesn't begin with frontmatter.",
            "Begin it with a line ---, the fields, and another line ---.",
          ),
        ];
      return invalid(yaml);
    }),
    ...yamlFiles(archive).flatMap(invalid),
  ],
};

/** The archive's YAML files beside the pieces. */
function yamlFiles(archive: Archive): YamlSource[] {
  const vocabularies = Object.values(archive.vocabularies).map(({ yaml }) => yaml);
  return [archive.settings.yaml, ...vocabularies].filter((yaml) => yaml !== undefined);
}

function invalid({ file, errors }: YamlSource): Finding[] {
  return errors.map(({ message, line, column, isConflict, isRepeated }) => {
    const place = { file, line, column };
    if (isConflict)
      return error(
        "merge-conflict",
        place,
        "A merge left two versions of the text here, between conflict markers.",
        "Keep one version or combine them, and remove the lines <<<<<<<, ======= and >>>>>>>.",
      );
    if (isRepeated) return error("invalid-yaml", place, "This field appears twice.", "Remove one of the two.");
    return error(
      "invalid-yaml",
      place,
      `The YAML can't be read: ${message.replace(/\.$/, "")}.`,
      "Fix it; put quotes around text that holds `: ` or begins with a special character.",
    );
  });
}

function error(
  code: string,
  place: { file: string; line: number; column: number },
  message: string,
  fix: string,
): Finding {
  return { code, severity: "error", ...place, message, fix };
}
