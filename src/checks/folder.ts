import { isPublished } from "#archive/archive.ts";
import type { Stray } from "#archive/strays.ts";
import type { Check } from "./check.ts";
import type { Finding } from "./finding.ts";

/** The folder as a whole: settings, pieces, and files that are passed over. */
export const folderCheck: Check = {
  codes: ["no-settings", "no-pieces", "not-markdown", "hidden-piece", "outside-pieces", "unlistable"],
  run: ({ settings, loadedPieces, strays }) => {
    const findings: Finding[] = strays.map(({ file, why }) => ({ file, ...ofStray[why] }));
    if (!settings.yaml)
      findings.push({
        code: "no-settings",
        severity: "note",
        file: "site.yaml",
        message: "There is no site.yaml; the archive has no name of its own yet.",
        fix: "Add one with name, tagline, origin, base, language and rights.",
      });
    if (loadedPieces.every(({ piece, frontmatter }) => (piece ? !isPublished(piece) : frontmatter.success)))
      findings.push({
        code: "no-pieces",
        severity: "error",
        file: "pieces",
        message: "There is no piece to publish.",
        fix: 'Add one with `npm run new -- "Title"` or `npm run import -- FILE`, or name another folder with --content.',
      });
    return findings;
  },
};

const ofStray: Record<Stray["why"], Omit<Finding, "file">> = {
  "not-markdown": {
    code: "not-markdown",
    severity: "note",
    message: "This is not a .md file and is not published.",
    fix: "Move it out of pieces/, or give it the ending .md.",
  },
  hidden: {
    code: "hidden-piece",
    severity: "note",
    message:
      "This file is hidden, since its name or that of a folder around it begins with a dot, and is not published.",
    fix: "Take the dot away (`draft: true` keeps a piece out of the site), or move it out of pieces/.",
  },
  outside: {
    code: "outside-pieces",
    severity: "note",
    message: "This Markdown file doesn't lie in pieces/ and is not published.",
    fix: "Move it to pieces/ if it is a piece, and elsewhere if it isn't.",
  },
  unlistable: {
    code: "unlistable",
    severity: "note",
    message: "This folder can't be opened, so misplaced pieces in it would go unnoticed.",
    fix: "Give yourself read permission, or move it out of the archive folder.",
  },
};
