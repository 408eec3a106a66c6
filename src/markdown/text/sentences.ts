const segmenters = new Map<string, Intl.Segmenter>();

/** Abbreviations that don't end a sentence although a capital follows; the last word before the full stop, lower case. */
const abbreviations = new Set([
  ...[
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "gen",
    "col",
    "lt",
    "maj",
    "capt",
    "adm",
    "sgt",
    "gov",
    "sen",
    "rep",
    "rev",
    "st",
    "hon",
  ],
  ...["vs", "no", "nos", "art", "vol", "pp", "fig", "cf", "ca", "approx", "jr", "sr", "mt", "ft"],
  ...["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"],
  ...["va", "md", "pa", "ill", "calif", "conn", "fla", "ga", "mass", "mich", "minn", "tenn", "tex", "wash", "wis"],
]);

/** A character that ends a line or paragraph for Unicode. */
const lineEnd = /[\r\n\u0085\u2028\u2029]/g;

/**
 * Where the sentences of a text lie, as [start, end) in UTF-16 code units, without the white space around them.
 * Boundaries are Unicode's (UAX 29), less those after initials (`J. Smith`, `U.S. Navy`) and common abbreviations,
 * and less those at line ends, which in Markdown are spaces.
 * @param lang a BCP 47 tag
 */
export function sentenceRanges(text: string, lang: string): [number, number][] {
  const ranges: [number, number][] = [];
  let start: number | undefined;
  for (const { segment, index } of segmenterFor(lang).segment(text.replaceAll(lineEnd, " "))) {
    start ??= index;
    const end = index + segment.length;
    if (end < text.length && endsInAbbreviation(segment)) continue;
    const range = trim(text, start, end);
    if (range) ranges.push(range);
    start = undefined;
  }
  return ranges;
}

function endsInAbbreviation(segment: string): boolean {
  const word = /(?:^|[^\p{L}\p{N}.])((?:\p{L}\.)*\p{L}+)\.\s*$/u.exec(segment)?.[1];
  if (word === undefined) return false;
  return /^(\p{Lu}\.)*\p{Lu}$/u.test(word) || abbreviations.has(word.toLowerCase());
}

function trim(text: string, start: number, end: number): [number, number] | undefined {
  const part = text.slice(start, end);
  const trimmed = part.trim();
  if (trimmed === "") return undefined;
  const lead = part.length - part.trimStart().length;
  return [start + lead, start + lead + trimmed.length];
}

function segmenterFor(lang: string): Intl.Segmenter {
  const known = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: "sentence" });
  segmenters.set(lang, known);
  return known;
}
