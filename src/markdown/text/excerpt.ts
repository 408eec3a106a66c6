/** A text that is longer than this, in UTF-16 code units, is cut. */
const longest = 300;

const words = new Intl.Segmenter("en", { granularity: "word" });

/**
 * A text as it stands or, where it is long, what stands around a part of it, cut between words (in any script, UAX 29).
 * @param start where the part begins, in UTF-16 code units
 * @param end where it ends
 */
export function excerpt(text: string, start: number, end: number): string {
  const whole = text.trim();
  if (whole.length <= longest) return whole;
  const margin = Math.max(0, Math.floor((longest - (end - start)) / 2));
  const from = Math.max(0, Math.min(start - margin, whole.length - longest));
  const to = Math.min(whole.length, from + longest);
  const segments = words.segment(whole);
  const first = segments.containing(from);
  const begin = first === undefined || first.index === from ? from : first.index + first.segment.length;
  const stop = segments.containing(to)?.index ?? to;
  return `${begin > 0 ? "… " : ""}${whole.slice(begin, stop).trim()}${stop < whole.length ? " …" : ""}`;
}
