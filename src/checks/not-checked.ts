import type { Check } from "./check.ts";

/** Says what isn't checked while something can't be read, so that its silence isn't taken for approval. */
export const notCheckedCheck: Check = {
  codes: ["not-checked"],
  run: ({ unreadable }) =>
    unreadable.length === 0
      ? []
      : [
          {
            code: "not-checked",
            severity: "note",
            file: ".",
            message: "Some files can't be read, so ids, links, figures and the ledger were not checked.",
            fix: "Check again when they can be read.",
          },
        ],
};
