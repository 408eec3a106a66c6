import type { Finding } from "#checks/finding.ts";
import type { Fault } from "./fault.ts";
import type { Holding } from "./holding.ts";
import type { Capture } from "./importer.ts";
import { otherFormatOf } from "./other-format.ts";

/*
 * Why a capture isn't imported, each a finding. The file is the capture as it was given, or the path inside the
 * archive that is in the way.
 */

const elsewhere = "import into another folder with --out DIR";

/** The capture can't be read from the disk. */
export function unreadable(file: string, error: unknown): Finding {
  const message = codeOf(error) === "ENOENT" ? "There is no such file." : `The file can't be read (${codeOf(error)}).`;
  return refusal("capture-unreadable", file, message, "Check the path, and that the file may be read.");
}

/** The capture has no words. */
export function empty(file: string): Finding {
  return refusal("capture-empty", file, "The file has no text in it.", "Save the page as plain text again.");
}

/**
 * The refusal of a capture that no importer accepts.
 * @param lacks what those that read its format looked for and didn't find
 * @param reads what the importers read
 */
export function notAccepted(
  file: string,
  capture: Capture,
  { lacks, reads }: { lacks: readonly string[]; reads: readonly string[] },
): Finding {
  if (lacks.length > 0) {
    const message = `No importer can read this file. Looked for and not found: ${lacks.join("; ")}.`;
    return refusal("format-unknown", file, message, "Begin a piece with npm run new and copy the text into it.");
  }
  const format = otherFormatOf(capture);
  if (!format) return refusal("not-text", file, "The file isn't text.", "Save the page as plain text and import that.");
  const message = `This is ${format.name}, and only ${reads.join(" and ")} can be imported.`;
  return refusal("not-plain-text", file, message, format.fix);
}

/** @param replace whether --replace was given, which replaces one piece and not several */
export function idTaken(file: string, taken: readonly Holding[], replace: boolean): Finding {
  const names = taken.map(({ id, file: place }) => `${id ?? "a piece without an id"} (${place})`).join(" and ");
  const message = `The archive has a different piece in this one's place, ${names}, and it is never overwritten unasked.`;
  const fix = replace
    ? `--replace replaces one piece, and here are ${taken.length}: rename or remove all but one`
    : "Give --replace to replace it";
  return refusal("id-taken", file, message, `${fix}, or ${elsewhere}.`);
}

/** @param name the file name of the capture that can't be kept */
export function captureTaken(file: string, name: string): Finding {
  const message = "The archive keeps another capture under this name, and captures are never overwritten.";
  return refusal("capture-taken", file, message, `Rename ${name} and import it again, or ${elsewhere}.`);
}

/** Another file stands where the piece would be written. */
export function fileTaken(file: string): Finding {
  return refusal(
    "file-taken",
    file,
    "Another file stands where this piece would be written.",
    `Rename that file, or ${elsewhere}.`,
  );
}

/** The piece would not come out of its Markdown as it went in. */
export function unsound(file: string, { code, message }: Fault): Finding {
  return refusal(code, file, message, "Nothing was written. Begin a piece with npm run new and copy the text into it.");
}

/** The disk refused what the import writes, or reads before it. */
export function notWritten(file: string, error: unknown): Finding {
  return refusal(
    "not-written",
    file,
    `It can't be read or written in its folder (${codeOf(error)}).`,
    "Check that the folder is there and may be written.",
  );
}

function refusal(code: string, file: string, message: string, fix: string): Finding {
  return { code, severity: "error", file, message, fix };
}

function codeOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
}
