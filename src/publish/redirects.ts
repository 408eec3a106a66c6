import { isHeld, type Redirect } from "#ledger/redirects.ts";
import { withBase } from "#piece/permalink.ts";
import { copyIntoSite, fileInSite, writeInSite } from "./site-files.ts";

/** Where hosts look for redirects, as Netlify and Cloudflare Pages read them. */
export const redirectsFile = "_redirects";

/**
 * Makes old addresses of files hold what stands at the new ones, and tells hosts that read such a file of all
 * redirects; old addresses of pages are pages, which need no such host.
 * @param folder a site whose pages are made
 * @param base the path that it is published under
 */
export async function writeRedirects(folder: string, redirects: readonly Redirect[], base: string): Promise<void> {
  for (const { from, to } of redirects)
    if (!from.endsWith("/") && isHeld({ from, to })) await copyIntoSite(folder, from, fileInSite(folder, to));
  if (redirects.length > 0) await writeInSite(folder, redirectsFile, redirectsText(redirects, base));
}

/** The redirects as hosts read them: from, to and status; comments begin with #. */
export function redirectsText(redirects: readonly Redirect[], base: string): string {
  const lines = redirects.map(({ from, to }) => `${withBase(base, from)} ${withBase(base, to)} 301`);
  return [
    "# Old addresses and where they lead, for hosts that read this file at the root of their site; the pages that stand",
    "# at the old addresses serve all others.",
    ...lines,
    "",
  ].join("\n");
}
