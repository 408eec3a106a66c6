import type { Check } from "./check.ts";

/** Says what was not checked because something can't be read, so that the absence of findings isn't taken for approval. */
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
            fix: "Run the check again once they can be read.",
          },
        ],
};
