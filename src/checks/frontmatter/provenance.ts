import type { Check } from "../check.ts";

/** Captures that are gone, or that are no longer the bytes that were imported. */
export const provenanceCheck: Check = {
  codes: ["missing-capture", "changed-capture"],
  run: ({ loadedPieces, captures }) =>
    loadedPieces.flatMap(({ file, yaml, frontmatter: { data } }) => {
      if (!data?.provenance) return [];
      const { capture, sha256 } = data.provenance;
      const place = { severity: "error", file, ...yaml.placeOf(["provenance", "capture"]) } as const;
      const found = captures.get(capture);
      if (found === undefined)
        return [
          {
            ...place,
            code: "missing-capture",
            message: `There is no captures/${capture}.`,
            fix: "Put the raw file back; a piece keeps what it was made from.",
          },
        ];
      if (found === sha256) return [];
      return [
        {
          ...place,
          code: "changed-capture",
          message: `captures/${capture} is not the file that was imported: its SHA-256 is ${found}.`,
          fix: "Put the original bytes back; captures are never edited.",
        },
      ];
    }),
};
