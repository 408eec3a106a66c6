import type { PageCheck } from "../page-check.ts";
import { overBudget } from "./over-budget.ts";

/** What the JavaScript of a page may take before first use, in bytes, uncompressed. */
const limit = 3_072;

/**
 * Pages that load too much JavaScript before anything is asked of them. One whose policy allows WebAssembly is the search
 * page: it may load its engine on arrival.
 */
export const heavyScriptsCheck: PageCheck = {
  codes: ["heavy-script"],
  run: (page, { scriptBytes }) => {
    const { file, policy } = page;
    if (policy.includes("'wasm-unsafe-eval'")) return [];
    const bytes = scriptBytes(page);
    if (bytes <= limit) return [];
    const what = "The page's JavaScript before first use";
    const fix = "load what isn't needed at once on demand (await import(...)).";
    return [overBudget({ code: "heavy-script", file, what, bytes, limit, fix })];
  },
};
