/** Where a problem is. */
export interface Place {
  /** The file it is in, relative to the archive folder. */
  file: string;
  /** Counted from 1. */
  line?: number;
  /** Counted from 1, in UTF-16 code units. */
  column?: number;
}

/** A problem found in an archive, for a person to fix. One that is in several places has the first as its own. */
export interface Finding extends Place {
  /** A stable name for the kind of problem, such as `unknown-id`. */
  code: string;
  /** An error stops the build; a note doesn't. */
  severity: "error" | "note";
  /** Every place of it, where it has several. */
  places?: readonly Place[];
  /** What is wrong. */
  message: string;
  /** What to do about it. */
  fix: string;
}

/** Whether any of the findings stops a build. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}
