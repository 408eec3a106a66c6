import { withBase } from "#piece/permalink.ts";

/** Redirects as hosts read them from a file, as Netlify and Cloudflare Pages do: from, to and status; comments begin with #. */
export function hostRedirects(redirects: readonly { from: string; to: string }[], base: string): string {
  const lines = redirects.map(({ from, to }) => `${withBase(base, from)} ${withBase(base, to)} 301`);
  return [
    "# Old addresses and where they lead, for hosts that read this file at the root of their site; the pages that stand",
    "# at the old addresses serve all others.",
    ...lines,
    "",
  ].join("\n");
}
