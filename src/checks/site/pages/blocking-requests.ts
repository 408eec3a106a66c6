import type { PageCheck } from "../page-check.ts";

/** Scripts and style sheets that a browser waits for before it shows anything. */
export const blockingRequestsCheck: PageCheck = {
  codes: ["blocking-request"],
  run: ({ file, blocking }) =>
    blocking.map((address) => ({
      code: "blocking-request",
      severity: "error",
      file,
      message: `${address} blocks rendering.`,
      fix: "Inline the styles; load the script with type=module, async or defer.",
    })),
};
