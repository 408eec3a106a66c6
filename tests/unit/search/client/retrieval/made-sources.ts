import type { Facts } from "#search/client/facts/facts.ts";
import { foldText } from "#search/client/facts/names.ts";
import { readLexicon } from "#search/client/lexicon/lexicon.ts";
import type { Sources } from "#search/client/retrieval/sources.ts";
import { lexiconFile } from "#search/index/lexicon-file.ts";

/** Pieces, newest first, a day each from 2004-01-20 back; a made-up archive whose words have no other forms. */
const pieces = [
  { title: "Harbour", text: "the ports of the north and the grain ships", topic: "trade" },
  { title: "Ice", text: "the north ports freeze and ships wait", topic: "trade" },
  { title: "Dams", text: "a river dam and the grain price", topic: "water" },
  { title: "The long river", text: "river river barge", topic: "water" },
  { title: "Budget", text: "grain price and the budget", topic: "money" },
];

/** The day of the newest piece. */
export const newest = 12_437;

const facts: Facts = {
  size: pieces.length,
  rowOf: (id) => Number(id),
  starts: Int32Array.from(pieces, (_, row) => newest - row),
  ends: Int32Array.from(pieces, (_, row) => newest - row),
  facets: [
    {
      id: "topic",
      label: "Topics",
      values: ["trade", "water", "money"].map((id) => ({ id, name: id })),
      offsets: Uint32Array.of(0, 2, 4, 5),
      rows: Uint32Array.of(0, 1, 2, 3, 4),
    },
  ],
};

const lexicon = readLexicon(
  lexiconFile({ pieces: pieces.map(({ title, text }) => ({ title, texts: [text] })), names: [] }),
);

/** Words of the language, in the pieces and not. */
const dictionary = new Set(["budge", "budget", "grain", "grainy", "river", "rivers", "ports"]);

const result = { id: "", score: 0, data: () => Promise.reject(new Error("Nothing is opened here.")) };

/** What searches of the made-up archive are answered from. */
export const sources: Sources = {
  facts,
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
  lexicon: async () => lexicon,
  dictionary: async () => ({ has: (word) => dictionary.has(word) }),
  monthFirst: false,
};
