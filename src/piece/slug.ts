import slugify from "@sindresorhus/slugify";

const longest = 80;

/** The slug of a piece: the one it gives, or that of its title; empty where the title gives none. */
export function slugFor({ slug, title }: { slug?: string | undefined; title: string }): string {
  return slug ?? slugOf(title);
}

/**
 * The slug of a title: lower-case ASCII letters, digits and hyphens, at most 80 characters, cut between words.
 * Other alphabets are transliterated and ligatures taken apart; empty where none of the title's letters can be.
 */
export function slugOf(title: string): string {
  const slug = slugify(title.normalize("NFKC"), { decamelize: false });
  if (slug.length <= longest) return slug;
  const cut = slug.slice(0, longest + 1).lastIndexOf("-");
  return slug.slice(0, cut > 0 ? cut : longest);
}
