import { formatNumber } from "#piece/count.ts";
import type { Finding } from "../../finding.ts";

/** Something that takes more bytes than it may. */
interface Excess {
  code: string;
  file: string;
  /** What takes them, the subject of a sentence. */
  what: string;
  bytes: number;
  limit: number;
  /** What to do in Dateline. */
  fix: string;
}

/**
 * A page over its budget. Pages hold what an archive says, and their scripts its base, so that is no fault of whoever
 * publishes the archive: it is a note, and fails the project's own tests only.
 */
export function overBudget({ code, file, what, bytes, limit, fix }: Excess): Finding {
  return {
    code,
    severity: "note",
    file,
    message: `${what} takes ${formatNumber(bytes)} bytes, ${formatNumber(bytes - limit)} over the ${formatNumber(limit)} allowed.`,
    fix: `The archive needs no change. In Dateline, ${fix}`,
  };
}
