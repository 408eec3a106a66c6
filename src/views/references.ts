import type { Target } from "#markdown/transforms/links.ts";
import { compareMoments, toMoment } from "#piece/dates.ts";
import type { Piece } from "#piece/piece.ts";

/** Something that a piece cites: as its frontmatter says, or as a link of its body does. */
export interface Reference extends Readonly<Piece["references"][number]> {
  /** The host of a link that no reference of the frontmatter names. */
  host?: string;
}

/**
 * All that a piece cites: its references, each with the later of the days when its address was last seen, and then the
 * links of its body to other sites that none of them names, once each, with the link's words as title.
 * @param links every link of the body
 * @param lastSeen by address, from documentOf, the day when a check last found something there
 */
export function referencesOf(
  { references }: Pick<Piece, "references">,
  links: readonly Target[],
  lastSeen: ReadonlyMap<string, string>,
): Reference[] {
  const named = new Set(references.flatMap(({ url }) => (url === undefined ? [] : (documentOf(url) ?? []))));
  const linked = new Map<string, Reference>();
  for (const { address, text } of links) {
    const url = documentOf(address);
    if (url === undefined || named.has(url) || linked.has(url)) continue;
    const { host, pathname, search } = new URL(url);
    const title = text === undefined || text === "" ? `${host}${pathname}${search}` : text;
    linked.set(url, { title, url, host });
  }
  return [...references, ...linked.values()].map((reference) => {
    const seen = later(reference.seen, lastSeen.get(documentOf(reference.url) ?? ""));
    return seen === undefined ? reference : { ...reference, seen };
  });
}

/** The archived copies that a piece's references give, by address, from documentOf. */
export function copiesOf({ references }: Pick<Piece, "references">): Map<string, { url: string; date: string }> {
  return new Map(
    references.flatMap(({ url, archived }) => {
      const address = documentOf(url);
      return address !== undefined && archived ? [[address, archived]] : [];
    }),
  );
}

/**
 * The address of the document that an address leads to, as browsers write it: its fragment is a place in the document.
 * Undefined where it leads to no other site.
 */
export function documentOf(address: string | undefined): string | undefined {
  const url = /^(https?:)?\/\//i.test(address ?? "") ? URL.parse(address ?? "", "https://host.invalid/") : null;
  if (!url) return undefined;
  url.hash = "";
  return url.href;
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compareMoments(toMoment(a), toMoment(b)) < 0 ? b : a;
}
