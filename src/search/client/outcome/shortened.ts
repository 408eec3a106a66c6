/** So many characters of a query are shown. */
const most = 120;

/** What a reader typed, as it is shown: cut where it is too long to be read, though all of it is searched. */
export function shortened(text: string): string {
  if (text.length <= most) return text;
  // Half a pair of surrogates is no character.
  return `${text
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd()}…`;
}
