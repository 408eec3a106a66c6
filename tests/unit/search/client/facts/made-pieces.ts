import fc from "fast-check";
import { isDating } from "#piece/dates.ts";
import { newestFirst } from "#piece/ordering.ts";
import { toPiece, type Piece } from "#piece/piece.ts";
import { pieceSchema } from "#piece/schema.ts";
import { readFacts, type Facts } from "#search/client/facts/facts.ts";
import type { Names } from "#search/index/fact-columns.ts";
import { factsFile } from "#search/index/facts-file.ts";
import { vocabulariesOf } from "../../../archive/connected-pieces.ts";

/** Pieces with these fields, newest first; each has an address of its own. */
export function madePieces(fields: readonly Record<string, unknown>[]): Piece[] {
  return fields
    .map((own, index) => {
      const id = `2000-${String.fromCharCode(97 + (index % 26)).repeat(1 + Math.floor(index / 26))}`;
      const frontmatter = pieceSchema.parse({ id, title: `Title ${index}`, slug: `s-${index}`, ...own });
      return toPiece(frontmatter, { words: 1, bodyKey: "", version: "0123456789ab", file: `pieces/${index}.md` }, "en");
    })
    .sort(newestFirst);
}

const ids = ["a", "b", "c"];
const entries = Object.fromEntries(ids.map((id) => [id, { name: `Name of ${id}` }]));

/** Every vocabulary has the entries a, b and c. */
export const names: Names = {
  ...vocabulariesOf({}),
  ...{ topics: entries, regions: entries, places: entries, people: entries, organisations: entries, series: entries },
  kinds: { analysis: { name: "Analysis" }, speech: { name: "Speech" } },
};

/** The facts of pieces as a reader's browser has them; the result of `/2000/x/` has the id `en_/2000/x/`. */
export function factsOf(pieces: readonly Piece[]): Facts {
  const resultIds = pieces.map(({ permalink }) => `en_${permalink}`);
  return readFacts(factsFile(pieces, resultIds, names));
}

const some = fc.subarray(ids);
const two = (most: number) => fc.integer({ min: 1, max: most }).map((number) => String(number).padStart(2, "0"));

const dates = fc
  .tuple(
    fc.integer({ min: 1998, max: 2002 }),
    two(12),
    two(28),
    fc.constantFrom(4, 7, 10),
    fc.constantFrom("", "~", "?"),
  )
  .map(([year, month, day, length, sign]) => `${year}-${month}-${day}`.slice(0, length) + sign);
const ranges = fc.tuple(dates, dates).map(([a, b]) => (isDating(`${a}/${b}`) ? `${a}/${b}` : `${b}/${a}`));

/** Fields of a few pieces, near enough in time for months and for several of the same day. */
export const archives: fc.Arbitrary<Piece[]> = fc
  .array(
    fc.record(
      {
        published: fc.oneof({ weight: 3, arbitrary: dates }, ranges),
        kind: fc.constantFrom("analysis", "speech"),
        lang: fc.constantFrom("en", "ru"),
        topics: some,
        regions: some,
        place: fc.constantFrom(...ids),
        places: some,
        people: some,
        organisations: some,
        authors: some,
        series: fc.record({ id: fc.constantFrom(...ids), part: fc.constant("1") }),
      },
      { requiredKeys: ["published"] },
    ),
    { maxLength: 40 },
  )
  .map(madePieces);
