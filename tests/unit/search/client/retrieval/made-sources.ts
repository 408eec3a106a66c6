import type { Facts } from "#search/client/facts/facts.ts";
import { foldText } from "#search/client/facts/names.ts";
import { readLexicon } from "#search/client/lexicon/lexicon.ts";
import type { Sources } from "#search/client/retrieval/sources.ts";
import { lexiconFile } from "#search/index/lexicon-file.ts";
import { termsOf } from "#search/index/terms.ts";

/** A piece of a made-up archive. */
interface MadePiece {
  title: string;
  text: string;
  topic: string;
}

const made: readonly MadePiece[] = [
  { title: "Harbour", text: "the ports of the north and the grain ships", topic: "trade" },
  { title: "Ice", text: "the north ports freeze and ships wait", topic: "trade" },
  { title: "Dams", text: "a river dam and the grain price", topic: "water" },
  { title: "The long river", text: "river river barge", topic: "water" },
  { title: "Budget", text: "grain price and the budget", topic: "money" },
];

/** The day of the newest piece. */
export const newest = 12_437;

const topics = [
  { id: "trade", name: "trade", aliases: [] },
  { id: "water", name: "water", aliases: ["Wasser", "the wet element"] },
  { id: "money", name: "money", aliases: [] },
];

function factsOf(pieces: readonly MadePiece[]): Facts {
  const rows = topics.map(({ id }) => [...pieces.keys()].filter((row) => pieces[row]?.topic === id));
  return {
    size: pieces.length,
    rowOf: (id) => Number(id),
    starts: Int32Array.from(pieces, (_, row) => newest - row),
    ends: Int32Array.from(pieces, (_, row) => newest - row),
    facets: [
      {
        id: "topic",
        label: "Topics",
        pages: "topics",
        values: topics,
        offsets: Uint32Array.from([0, 1, 2, 3], (value) => rows.slice(0, value).flat().length),
        rows: Uint32Array.from(rows.flat()),
      },
    ],
  };
}

/** Words of the language, in the pieces and not. */
const dictionary = new Set(["budge", "budget", "grain", "grainy", "river", "rivers", "ports"]);

const result = { id: "", score: 0, data: () => Promise.reject(new Error("Nothing is opened here.")) };

/**
 * What searches of a made-up archive are answered from, whose words have no other forms.
 * @param pieces newest first, a day each from 2004-01-20 back
 */
export const sourcesOf = (pieces: readonly MadePiece[]): Sources => ({
  facts: factsOf(pieces),
  engine: {
    divided: false,
    pieces: 0,
    prepare: async () => undefined,
    find: async (term) => {
      const wanted = foldText(term);
      const results = pieces.flatMap(({ text }, row) => {
        const spaced = foldText(text).replaceAll(" ", "  ");
        const times = spaced.split(` ${wanted.trim().replaceAll(" ", "  ")} `).length - 1;
        return times > 0 && wanted.trim() !== "" ? [{ ...result, id: String(row), score: times }] : [];
      });
      return [{ prefix: "", scale: 1, phrase: /^"(.*)"$/.exec(term)?.[1], results }];
    },
    all: async () => [
      { prefix: "", scale: 0, phrase: undefined, results: pieces.map((_, row) => ({ ...result, id: String(row) })) },
    ],
  },
  acronyms: async () => ({}),
  titles: async () => pieces.map(({ title }) => foldText(title)),
  lexicon: async () =>
    readLexicon(
      lexiconFile({ words: [termsOf(pieces.map(({ title, text }) => ({ title, texts: [text] }))).words], names: [] }),
    ),
  dictionary: async () => ({ has: (word) => dictionary.has(word) }),
  monthFirst: false,
});

/** The same of pieces that all tests know. */
export const sources = sourcesOf(made);
