import { browserWords, type Word } from "./browser-words.ts";

/** A place in a page's text: a block by its number, and an offset in it in UTF-16 code units. */
export interface Place {
  block: number;
  offset: number;
}

/** A stretch of a page's text, its end after its last character. */
export interface Stretch {
  start: Place;
  end: Place;
}

interface PlacedWord extends Word {
  block: number;
}

/** Words in a row, by the numbers of the first and of the one after the last; none where both are the same. */
type Run = readonly [from: number, to: number];

interface Directive {
  prefix: Run;
  start: Run;
  /** Empty where the start is the whole text. */
  end: Run;
  suffix: Run;
}

/** Up to so many words are named in full; of more, the first and the last. */
const inFull = 12;
const atEnds = [3, 5, 8] as const;
const around = [1, 2, 3, 5, 8] as const;

/**
 * The text directive (WICG Scroll to Text Fragment, section 3.1) for a stretch of a page, without the `:~:`: `text=...`.
 * A stretch that begins or ends within a word takes the whole of it. Words around it are named only where its own words
 * stand at another place before it. Undefined where the stretch has no words, or can't be told from another.
 * @param blocks the texts of all the visible blocks of the page in order, since the first match in the page counts
 * @param lang the page's language, a BCP 47 tag
 */
export function textDirective(blocks: readonly string[], stretch: Stretch, lang: string): string | undefined {
  const segmenter = new Intl.Segmenter(lang, { granularity: "word" });
  const words = blocks.flatMap((text, block) => browserWords(text, segmenter).map((word) => ({ ...word, block })));
  const own = runOf(words, stretch);
  if (own[0] >= own[1]) return undefined;
  const found = candidates(words, own).find((directive) => leadsTo(words, directive, own));
  return found && print(blocks, words, found, stretch);
}

/** The words that a stretch touches. */
function runOf(words: readonly PlacedWord[], { start, end }: Stretch): Run {
  const after = words.findIndex(
    ({ block, end }) => block > start.block || (block === start.block && end > start.offset),
  );
  const beyond = words.findIndex(
    ({ block, start }) => block > end.block || (block === end.block && start >= end.offset),
  );
  return [after < 0 ? words.length : after, beyond < 0 ? words.length : beyond];
}

/** Ways to name a run of words, the shortest first. No term reaches over the end of a block. */
function candidates(words: readonly PlacedWord[], [from, to]: Run): Directive[] {
  const none: Run = [to, to];
  const blockOf = (index: number) => words[index]?.block;
  const blockEnd = (index: number) => {
    const next = words.findIndex((word, place) => place > index && word.block !== blockOf(index));
    return next < 0 ? words.length : next;
  };
  const blockStart = (index: number) => words.findIndex(({ block }) => block === blockOf(index));
  const whole = blockOf(from) === blockOf(to - 1);
  const half = Math.floor((to - from) / 2);
  const cores: [Run, Run][] = [];
  if (whole && to - from <= inFull) cores.push([[from, to], none]);
  else
    for (const count of atEnds) {
      const start = Math.min(from + Math.min(count, half), blockEnd(from));
      cores.push([
        [from, start],
        [Math.max(to - Math.min(count, half), blockStart(to - 1), start), to],
      ]);
    }
  const before = (count: number): Run => [Math.max(from - count, blockStart(from)), from];
  const after = (count: number): Run => [to, Math.min(to + count, blockEnd(to - 1))];
  const bare = cores.map(([start, end]) => ({ prefix: [from, from] as const, start, end, suffix: none }));
  return [
    ...bare,
    ...around.flatMap((count) =>
      bare.flatMap((directive) => [
        { ...directive, prefix: before(count) },
        { ...directive, suffix: after(count) },
        { ...directive, prefix: before(count), suffix: after(count) },
      ]),
    ),
  ];
}

/** Whether the first place in the page that a directive fits is the wanted one. */
function leadsTo(words: readonly PlacedWord[], { prefix, start, end, suffix }: Directive, own: Run): boolean {
  const stands = (at: number, [from, to]: Run) => {
    for (let index = from; index < to; index += 1)
      if (words[at + index - from]?.folded !== words[index]?.folded) return false;
    return true;
  };
  const length = ([from, to]: Run) => to - from;
  for (let at = 0; at <= own[0]; at += 1) {
    if (!stands(at, start) || !stands(at - length(prefix), prefix)) continue;
    const startEnd = at + length(start);
    if (length(end) === 0) {
      if (stands(startEnd, suffix)) return at === own[0];
      continue;
    }
    for (let last = startEnd; last < words.length; last += 1)
      if (stands(last, end) && stands(last + length(end), suffix))
        return at === own[0] && last + length(end) === own[1];
  }
  return false;
}

function print(
  blocks: readonly string[],
  words: readonly PlacedWord[],
  { prefix, start, end, suffix }: Directive,
  stretch: Stretch,
): string {
  const edge = (index: number, side: "start" | "end") => words[index]?.[side] ?? 0;
  const text = ([from, to]: Run, left: number, right: number) =>
    from === to ? undefined : term((blocks[words[from]?.block ?? 0] ?? "").slice(left, right));
  const whole = end[0] === end[1];
  const last = whole ? start[1] - 1 : end[1] - 1;
  // Punctuation at the ends goes in as far as the stretch has it.
  const from =
    words[start[0]]?.block === stretch.start.block ? Math.min(stretch.start.offset, edge(start[0], "start")) : 0;
  const left = firstVisible(blocks, words[start[0]]?.block, from);
  const to =
    words[last]?.block === stretch.end.block
      ? Math.max(stretch.end.offset, edge(last, "end"))
      : (blocks[words[last]?.block ?? 0] ?? "").length;
  const parts = [
    text(prefix, edge(prefix[0], "start"), left),
    text(start, left, whole ? to : edge(start[1] - 1, "end")),
    text(end, edge(end[0], "start"), to),
    text(suffix, to, edge(suffix[1] - 1, "end")),
  ];
  const [before, first, second, behind] = parts;
  return `text=${before ? `${before}-,` : ""}${first}${second ? `,${second}` : ""}${behind ? `,-${behind}` : ""}`;
}

function firstVisible(blocks: readonly string[], block: number | undefined, from: number): number {
  const rest = (blocks[block ?? 0] ?? "").slice(from);
  return from + rest.length - rest.trimStart().length;
}

/**
 * A term as it stands in an address: percent-encoded, with the dash, the comma and the ampersand that part terms, and
 * with what programs that make links of addresses leave out.
 */
function term(text: string): string {
  return encodeURIComponent(text.trim().replaceAll(/\s+/g, " "))
    .replaceAll(/[-!~*'()]/g, escaped)
    .replace(/[._]$/, escaped);
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
