import fc from "fast-check";
import { forms, type Block, type Sentence } from "./text.ts";

/** A sentence as it is put in, before its words have their places. */
type Words = string[];

/** One edit of a text, at places that are taken modulo what there is. */
export interface Change {
  edit: keyof typeof edits;
  at: number;
  to: number;
  form: Block["form"];
  sentences: Words[];
  /** Whether the ledger records the text after it. */
  recorded: boolean;
}

/** A text and its edits. */
export interface History {
  start: Pick<Change, "form" | "sentences">[];
  changes: Change[];
}

/** A text while it is edited. */
export interface Desk {
  blocks: Block[];
  /** All its earlier states, the latest last. */
  states: (readonly Block[])[];
  /** Gives new words their places. */
  place(words: Words): Sentence;
}

type Edit = (desk: Desk, change: Change) => void;

/** The block at a place, replaced by what is made of it. */
function withBlock({ blocks }: Desk, at: number, make: (block: Block) => Block[]): void {
  const place = at % Math.max(1, blocks.length);
  const block = blocks[place];
  if (block) blocks.splice(place, 1, ...make(block).filter(({ sentences }) => sentences.flat().length > 0));
}

/** The sentence at a place of a block, replaced by what is made of it. */
function withSentence(desk: Desk, { at, to }: Change, make: (sentence: Sentence) => Sentence[]): void {
  withBlock(desk, at, ({ form, sentences }) => {
    const place = to % sentences.length;
    return [{ form, sentences: sentences.toSpliced(place, 1, ...make(sentences[place] ?? [])) }];
  });
}

const edits = {
  typo: (desk, change) =>
    withSentence(desk, change, (sentence) => {
      const place = (change.to + change.at) % sentence.length;
      const { text = "", key = 0 } = sentence[place] ?? {};
      const slip = change.to % text.length;
      return [sentence.with(place, { key, text: `${text.slice(0, slip)}z${text.slice(slip + 1)}` })];
    }),
  reword: (desk, change) =>
    withSentence(desk, change, (sentence) => {
      const others = change.sentences[0] ?? [];
      const from = change.to % sentence.length;
      return [sentence.map((word, place) => ({ ...word, text: (place >= from && others[place - from]) || word.text }))];
    }),
  "rewrite a sentence": (desk, change) => withSentence(desk, change, () => [desk.place(change.sentences[0] ?? [])]),
  "rewrite a block": (desk, { at, sentences }) =>
    withBlock(desk, at, ({ form }) => [{ form, sentences: sentences.map(desk.place) }]),
  "put in a sentence": (desk, change) =>
    withSentence(desk, change, (sentence) => [sentence, desk.place(change.sentences[0] ?? [])]),
  "take out a sentence": (desk, change) => withSentence(desk, change, () => []),
  insert: ({ blocks, place }, { at, form, sentences }) =>
    void blocks.splice(at % (blocks.length + 1), 0, { form, sentences: sentences.map(place) }),
  delete: (desk, { at }) => withBlock(desk, at, () => []),
  reorder: ({ blocks }, { at, to }) => {
    const moved = blocks.splice(at % Math.max(1, blocks.length), 1);
    blocks.splice(to % (blocks.length + 1), 0, ...moved);
  },
  double: ({ blocks }, { at, to }) => {
    const place = at % Math.max(1, blocks.length);
    blocks.splice(to % (blocks.length + 1), 0, ...blocks.slice(place, place + 1));
  },
  split: (desk, { at, to }) =>
    withBlock(desk, at, ({ form, sentences }) => {
      const cut = to % (sentences.length + 1);
      return [
        { form, sentences: sentences.slice(0, cut) },
        { form, sentences: sentences.slice(cut) },
      ];
    }),
  "split in a sentence": (desk, { at, to }) =>
    withBlock(desk, at, ({ form, sentences }) => {
      const cut = to % sentences.length;
      const [middle = []] = sentences.slice(cut);
      const half = Math.ceil(middle.length / 2);
      return [
        { form, sentences: [...sentences.slice(0, cut), middle.slice(0, half)] },
        { form, sentences: [middle.slice(half), ...sentences.slice(cut + 1)].filter((each) => each.length > 0) },
      ];
    }),
  merge: ({ blocks }, { at }) => {
    const place = at % Math.max(1, blocks.length - 1);
    const [first, second] = blocks.slice(place, place + 2);
    if (first && second)
      blocks.splice(place, 2, { form: first.form, sentences: [...first.sentences, ...second.sentences] });
  },
  "move a sentence": (desk, change) => {
    let moved: Sentence = [];
    withSentence(desk, change, (sentence) => {
      moved = sentence;
      return [];
    });
    if (moved.length > 0)
      withBlock(desk, change.to, ({ form, sentences }) => [{ form, sentences: [...sentences, moved] }]);
    if (moved.length > 0 && desk.blocks.length === 0) desk.blocks.push({ form: change.form, sentences: [moved] });
  },
  "change the form": (desk, { at, form }) => withBlock(desk, at, ({ sentences }) => [{ form, sentences }]),
  undo: (desk, { to }) => {
    const state = desk.states.at(-1 - (to % desk.states.length));
    if (state) desk.blocks = [...state];
  },
  restore: ({ blocks, states }, { at, to }) => {
    const here = new Set(blocks.flatMap(({ sentences }) => sentences.flat().map(({ key }) => key)));
    const gone = states.flat().filter(({ sentences }) => sentences.flat().every(({ key }) => !here.has(key)));
    blocks.splice(at % (blocks.length + 1), 0, ...gone.slice(to % Math.max(1, gone.length)).slice(0, 1));
  },
} satisfies Record<string, Edit>;

/** Edits a text. */
export function apply(desk: Desk, change: Change): void {
  const before = [...desk.blocks];
  (edits[change.edit] as Edit)(desk, change);
  desk.states.push(before);
}

const syllables = "ka lo mi ten ra vos ul pem shi dor net bai gof zul hem".split(" ");
const vocabulary = syllables.flatMap((one) => syllables.map((other) => one + other));
// Texts have few words often and many words seldom.
const word = fc.nat(9999).map((rank) => vocabulary[Math.floor((rank / 10_000) ** 3 * vocabulary.length)] ?? "kaka");
// A shrunken history is to have words of its own still.
const sentence = fc.noShrink(
  fc.oneof(
    { weight: 6, arbitrary: fc.array(word, { minLength: 4, maxLength: 14 }) },
    { weight: 1, arbitrary: fc.array(word, { minLength: 1, maxLength: 3 }) },
    // Items of a list and notes may differ in a word.
    { weight: 1, arbitrary: word.map((each) => ["see", "the", "book", "of", each, "on", "the", "page"]) },
  ),
);
const form = fc.constantFrom("paragraph", "paragraph", "paragraph", "paragraph", ...forms);
const sentences = fc.array(sentence, { minLength: 1, maxLength: 5 });

/** Histories of texts. */
export const histories: fc.Arbitrary<History> = fc.record({
  start: fc.array(fc.record({ form, sentences }), { minLength: 1, maxLength: 9 }),
  changes: fc.array(
    fc.record({
      edit: fc.constantFrom(...(Object.keys(edits) as (keyof typeof edits)[]), "undo", "merge", "split"),
      at: fc.nat(60),
      to: fc.nat(60),
      form,
      sentences,
      recorded: fc.integer({ min: 0, max: 3 }).map((number) => number > 0),
    }),
    { minLength: 1, maxLength: 14 },
  ),
}) as fc.Arbitrary<History>;
