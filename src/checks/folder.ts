import { isPublished } from "#archive/archive.ts";
import type { Check } from "./check.ts";
import type { Finding } from "./finding.ts";

/** The folder as a whole: settings, pieces, and files that are passed over. */
export const folderCheck: Check = {
  codes: ["no-settings", "no-pieces", "link-in-folder", "not-markdown"],
  run: ({ settings, readings, strays }) => {
    const findings: Finding[] = [];
    if (!settings.yaml)
      findings.push({
        code: "no-settings",
        severity: "note",
        file: "site.yaml",
        message: "There is no site.yaml; the archive has no name of its own yet.",
        fix: "Add one with name, tagline, origin, base, language and rights.",
      });
    if (readings.every(({ piece, frontmatter }) => (piece ? !isPublished(piece) : frontmatter.success)))
      findings.push({
        code: "no-pieces",
        severity: "error",
        file: "pieces",
        message: "There is no piece to publish.",
        fix: 'Add one with `npm run new -- "Title"` or `npm run import -- FILE`, or name another folder with --content.',
      });
    for (const { file, why } of strays)
      findings.push(
        why === "link"
          ? {
              code: "link-in-folder",
              severity: "error",
              file,
              message: "This is a link, which could lead out of the archive's folder.",
              fix: "Put the file itself here.",
            }
          : {
              code: "not-markdown",
              severity: "note",
              file,
              message: "This is not a .md file and is not published.",
              fix: "Move it out of pieces/, or give it the ending .md.",
            },
      );
    return findings;
  },
};
