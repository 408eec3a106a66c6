import { isMoment, printedDate } from "#piece/dates.ts";
import { idAddress } from "#piece/permalink.ts";
import type { Check } from "../check.ts";
import type { Finding } from "../finding.ts";

/** Ids of pieces with a date that doesn't exist, or that is another than the piece's. */
export const misdatedIdsCheck: Check = {
  codes: ["misdated-id"],
  run: ({ loadedPieces, ledger }) =>
    loadedPieces.flatMap(({ file, yaml, piece }): Finding[] => {
      if (!piece) return [];
      const { id, published } = piece;
      const [ofId, ofPiece] = [id.replace(/-[a-z]+$/, ""), printedDate(published)];
      // The longer one lies within what the shorter one names.
      if (isMoment(ofId) && (ofId.startsWith(ofPiece) || ofPiece.startsWith(ofId))) return [];
      const isRecorded = ledger?.rows.has(idAddress(id)) ?? false;
      return [
        {
          code: "misdated-id",
          severity: isMoment(ofId) || isRecorded ? "note" : "error",
          file,
          ...yaml.placeOf(["id"]),
          message: isMoment(ofId)
            ? `The date in the id ${id} differs from \`published\`, ${published.text}.`
            : `The id ${id} has a date that doesn't exist.`,
          fix: isRecorded
            ? "Check whether `published` is right. The id is recorded and stays as it is."
            : `Correct the id or \`published\`; the id isn't recorded yet, so it may change to ${ofPiece} and a free letter.`,
        },
      ];
    }),
};
