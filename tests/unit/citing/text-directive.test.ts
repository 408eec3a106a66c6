import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textDirective, type Place, type Stretch } from "#citing/text-directive.ts";

/*
 * A matcher of its own: characters rather than words, as the specification has it. A term lies in one block, begins and
 * ends at a boundary of words (a prefix ends, and a suffix begins, anywhere), and white space may stand between terms.
 */
function resolve(blocks: readonly string[], directive: string): Stretch | undefined {
  const terms = directive.replace(/^text=/, "").split(",");
  const prefix = terms[0]?.endsWith("-") ? decode(terms.shift()?.slice(0, -1)) : undefined;
  const suffix = terms.at(-1)?.startsWith("-") ? decode(terms.pop()?.slice(1)) : undefined;
  const [start = "", end] = terms.map(decode);
  for (const first of occurrences(blocks, start)) {
    if (prefix !== undefined && !endsWith(textBefore(blocks, first.start), prefix)) continue;
    const lasts =
      end === undefined ? [first] : occurrences(blocks, end).filter((last) => !before(last.start, first.end));
    for (const last of lasts)
      if (suffix === undefined || beginsWith(textAfter(blocks, last.end), suffix))
        return { start: first.start, end: last.end };
  }
  return undefined;
}

const decode = (term = "") => decodeURIComponent(term);
const before = (one: Place, other: Place) =>
  one.block < other.block || (one.block === other.block && one.offset < other.offset);
const textBefore = (blocks: readonly string[], { block, offset }: Place) =>
  `${blocks.slice(0, block).join(" ")} ${blocks[block]?.slice(0, offset)}`;
const textAfter = (blocks: readonly string[], { block, offset }: Place) =>
  `${blocks[block]?.slice(offset)} ${blocks.slice(block + 1).join(" ")}`;
const plain = (text: string) => text.trim().replaceAll(/\s+/g, " ").toLowerCase();
const bounded = (left: string, right: string) => !/[\p{L}\p{N}]$/u.test(left) || !/^[\p{L}\p{N}]/u.test(right);
const endsWith = (text: string, term: string) =>
  plain(text).endsWith(plain(term)) && bounded(plain(text).slice(0, -plain(term).length), plain(term));
const beginsWith = (text: string, term: string) =>
  plain(text).startsWith(plain(term)) && bounded(plain(term), plain(text).slice(plain(term).length));

function occurrences(blocks: readonly string[], term: string): Stretch[] {
  return blocks.flatMap((text, block) =>
    Array.from({ length: text.length }, (_, from) => from)
      .filter((from) => text.slice(from, from + term.length).toLowerCase() === term.toLowerCase())
      .map((from) => [from, from + term.length] as const)
      .filter(
        ([from, to]) => bounded(text.slice(0, from), text.slice(from)) && bounded(text.slice(0, to), text.slice(to)),
      )
      .map(([from, to]) => ({ start: { block, offset: from }, end: { block, offset: to } })),
  );
}

/** Where a stretch begins and ends, once words cut by it are whole and white space at its ends is left out. */
function wholeWords(blocks: readonly string[], { start, end }: Stretch): Stretch {
  const words = blocks.flatMap((text, block) =>
    Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({
      block,
      from: index,
      to: index + word.length,
    })),
  );
  const own = words.filter(
    ({ block, from, to }) =>
      (block > start.block || (block === start.block && to > start.offset)) &&
      (block < end.block || (block === end.block && from < end.offset)),
  );
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) throw new Error("The stretch has no words.");
  const text = blocks[first.block] ?? "";
  const from = first.block === start.block ? Math.min(start.offset, first.from) : 0;
  const to = last.block === end.block ? Math.max(end.offset, last.to) : (blocks[last.block]?.length ?? 0);
  return {
    start: { block: first.block, offset: from + text.slice(from).search(/\S/) },
    end: { block: last.block, offset: (blocks[last.block] ?? "").slice(0, to).trimEnd().length },
  };
}

/** Few words, so that they repeat; marks that have a meaning in a directive. */
const word = fc.constantFrom("ice", "Ice", "held", "the", "quay", "água", "вода", "x1", "40");
const gap = fc.constantFrom(" ", " ", " ", ", ", " - ", ". ", " & ", "-", " “", "%2C ");
const block = fc
  .array(fc.tuple(word, gap), { minLength: 1, maxLength: 30 })
  .map((words) => words.flat().join("").trim());
const page = fc.array(block, { minLength: 1, maxLength: 5 });
const selected = page.chain((blocks) =>
  fc
    .tuple(fc.nat(blocks.length - 1), fc.nat(blocks.length - 1), fc.nat(200), fc.nat(200))
    .map(([one, other, left, right]) => {
      const places = [
        { block: one, offset: left % (blocks[one]?.length ?? 1) },
        { block: other, offset: right % (blocks[other]?.length ?? 1) },
      ].sort((a, b) => a.block - b.block || a.offset - b.offset);
      return { blocks, stretch: { start: places[0], end: places[1] } as Stretch };
    }),
);

describe("a text directive", () => {
  test("leads to the selected words and to no others, wherever they repeat", () => {
    let given = 0;
    fc.assert(
      fc.property(selected, ({ blocks, stretch }) => {
        const directive = textDirective(blocks, stretch, "en");
        if (directive === undefined) return;
        given += 1;
        expect(resolve(blocks, directive)).toEqual(wholeWords(blocks, stretch));
      }),
      { numRuns: 2_000 },
    );
    // Not so often undefined that nothing is shown.
    expect(given).toBeGreaterThan(1_200);
  });

  const quay = ["Ice held the basin. Ice held the quay, and the ice-house.", "Water rose & fell at the quay."];
  const select = (blocks: readonly string[], words: string, from = 0): Stretch => {
    const block = blocks.findIndex((text) => text.includes(words));
    const offset = (blocks[block] ?? "").indexOf(words, from);
    return { start: { block, offset }, end: { block, offset: offset + words.length } };
  };
  test.each([
    ["words that stand once", "held the basin", 0, "text=held%20the%20basin"],
    ["a part of a word", "eld the bas", 0, "text=held%20the%20basin"],
    ["words that repeat, at the first place", "Ice held", 0, "text=Ice%20held"],
    ["words that repeat, at another", "Ice held", 5, "text=basin%2E-,Ice%20held"],
    ["marks with a meaning", "rose & fell", 0, "text=rose%20%26%20fell"],
    ["a dash and a full stop", "ice-house.", 0, "text=ice%2Dhouse%2E"],
    ["a comma", "quay, and", 0, "text=quay%2C%20and"],
  ])("of %s", (_, words, from, directive) => {
    expect(textDirective(quay, select(quay, words, from), "en")).toBe(directive);
  });

  test("of many words names the first and the last", () => {
    const text = Array.from({ length: 40 }, (_, index) => `w${index}`).join(" ");
    expect(textDirective([text], select([text], text.slice(3, -4)), "en")).toBe("text=w1%20w2%20w3,w36%20w37%20w38");
  });

  test("over blocks names a term in each", () => {
    const stretch = { start: { block: 0, offset: 39 }, end: { block: 1, offset: 10 } };
    expect(textDirective(quay, stretch, "en")).toBe("text=and%20the%20ice,Water%20rose");
  });

  test.each([
    [
      "a text that stands before it word for word",
      ["Ice held.", "Ice held."],
      { block: 1, offset: 0 },
      { block: 1, offset: 9 },
    ],
    ["marks alone", ["Ice -- held"], { block: 0, offset: 4 }, { block: 0, offset: 6 }],
    ["nothing", ["Ice"], { block: 0, offset: 3 }, { block: 0, offset: 3 }],
  ])("is not given to %s", (_, blocks, start, end) => {
    expect(textDirective(blocks, { start, end }, "en")).toBeUndefined();
  });
});
