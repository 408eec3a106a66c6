import { passageNumber } from "#piece/passage-id.ts";

/** What a quotation is taken from. */
export interface Places {
  /** The ids of its passages. */
  passages: readonly string[];
  /** The ids of all passages of the piece, since what lies between two numbers need not lie between two places. */
  among: readonly string[];
  /** The numbers of its notes. */
  notes: readonly number[];
}

/** Names places as citations do: `para. 3`, `paras. 3–5 and 9`, `para. 6 and n. 2`; `""` if there are none. */
export function namePlaces({ passages, among, notes }: Places): string {
  const all = [...new Set([...among, ...passages])].sort(byNumber);
  const paragraphs = runsOf(passages.map((id) => all.indexOf(id))).map(([from, to]) => {
    const number = (place: number) => passageNumber(all[place] ?? "");
    if (from === to) return number(from);
    // That an end was revised needs saying only where another passage has its number too.
    const end = (place: number, ...others: number[]) =>
      others.some((other) => plain(number(other)) === plain(number(place))) ? number(place) : plain(number(place));
    return `${end(from, from - 1, to)}–${end(to, to + 1, from)}`;
  });
  const numbers = runsOf(notes).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return [
    paragraphs.length > 0 && `${passages.length > 1 ? "paras." : "para."} ${listed(paragraphs)}`,
    numbers.length > 0 && `${notes.length > 1 ? "nn." : "n."} ${listed(numbers)}`,
  ]
    .filter((part) => part !== false)
    .join(" and ");
}

/** By number and then by revision, which is how a number with digits in it is ordered. */
function byNumber(one: string, other: string): number {
  return one.localeCompare(other, "en", { numeric: true });
}

/** Numbers as runs without a gap, in order, each by its first and last. */
function runsOf(numbers: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((one, other) => one - other)) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

function plain(number: string): string {
  return number.replace(/r.*/, "");
}

function listed(parts: readonly string[]): string {
  const [last = "", ...rest] = parts.toReversed();
  return rest.length === 0 ? last : `${rest.toReversed().join(", ")} and ${last}`;
}
