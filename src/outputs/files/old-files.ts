import { isHeld, type Redirect } from "#ledger/redirects.ts";
import { hostRedirects } from "#exports/host-redirects.ts";
import type { Material } from "../material.ts";
import type { FileOutput, Output } from "../output.ts";

/** Copies of files at their old addresses, and the list of all redirects for hosts. */
export function oldFiles({ site }: Material, redirects: readonly Redirect[], outputs: readonly Output[]): FileOutput[] {
  if (redirects.length === 0) return [];
  const byAddress = new Map(outputs.map((output) => [output.address, output]));
  const copies = redirects.flatMap(({ from, to }): FileOutput[] => {
    const now = byAddress.get(to);
    if (from.endsWith("/") || !isHeld({ from, to }) || now?.type !== "file") return [];
    return [
      {
        type: "file",
        kind: "old-file",
        address: from,
        mediaType: now.mediaType,
        ...(now.basis && { basis: now.basis }),
        ...(now.madeOfFiles && { madeOfFiles: now.madeOfFiles }),
        content: now.content,
      },
    ];
  });
  return [
    ...copies,
    {
      type: "file",
      kind: "host-redirects",
      address: "/_redirects",
      mediaType: "text/plain;charset=utf-8",
      content: () => hostRedirects(redirects, site.base),
    },
  ];
}
