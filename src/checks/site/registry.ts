import type { PageCheck, WholeCheck } from "./page-check.ts";
import { blockingRequestsCheck } from "./pages/blocking-requests.ts";
import { fontPreloadsCheck } from "./pages/font-preloads.ts";
import { foreignRequestsCheck } from "./pages/foreign-requests.ts";
import { heavyListsCheck } from "./pages/heavy-lists.ts";
import { heavyPagesCheck } from "./pages/heavy-pages.ts";
import { heavyScriptsCheck } from "./pages/heavy-scripts.ts";
import { policyCheck } from "./pages/policy.ts";
import { siteLinksCheck } from "./pages/site-links.ts";
import { unsizedImagesCheck } from "./pages/unsized-images.ts";

/** Checks that look at each page by itself. */
export const checksOfPages: readonly PageCheck[] = [
  blockingRequestsCheck,
  foreignRequestsCheck,
  fontPreloadsCheck,
  unsizedImagesCheck,
  policyCheck,
  heavyScriptsCheck,
  heavyListsCheck,
];

/** Checks that have to know all pages. */
export const checksOfWhole: readonly WholeCheck[] = [heavyPagesCheck, siteLinksCheck];

/** The codes of all findings in a built site, which checks of the archive never return. */
export const siteCodes: ReadonlySet<string> = new Set([
  ...[...checksOfPages, ...checksOfWhole].flatMap(({ codes }) => codes),
  // Of check-pages.ts, search-index.ts and result-ids.ts.
  ...["unreadable-page", "index-differs", "result-id-collision"],
]);
