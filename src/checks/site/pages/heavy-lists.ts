import type { PageCheck } from "../page-check.ts";
import { overBudget } from "./over-budget.ts";

/** What the page of a list may take, in bytes, uncompressed. */
const limit = 102_400;

/** Lists that are too long for one page. */
export const heavyListsCheck: PageCheck = {
  codes: ["heavy-list"],
  run: ({ file, html, words }) => {
    const bytes = Buffer.byteLength(html);
    if (words !== undefined || bytes <= limit) return [];
    const fix = "split the list over several pages.";
    return [overBudget({ code: "heavy-list", file, what: "The page", bytes, limit, fix })];
  },
};
