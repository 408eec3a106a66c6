/** A word as it is written, and the place that it came from: a word put in another's place has that one's. */
export interface Word {
  text: string;
  key: number;
}

export type Sentence = readonly Word[];

export const forms = ["paragraph", "item", "quotation", "heading", "note"] as const;

/** A block of a text: its sentences, and how it is written. */
export interface Block {
  form: (typeof forms)[number];
  sentences: readonly Sentence[];
}

/** A block with the id that it has, as one who reads the page finds it. */
export interface Named extends Block {
  id: string;
}

const inARow = new WeakMap<Block["sentences"], Sentence>();

/** The words of a block in a row, always the same array of the same sentences. */
export function wordsOf({ sentences }: Block): Sentence {
  const words = inARow.get(sentences) ?? sentences.flat();
  inARow.set(sentences, words);
  return words;
}

/** A sentence as it is written. */
export function written(sentence: Sentence): string {
  return `${sentence.map(({ text }) => text).join(" ")}.`.replace(/^./, (letter) => letter.toUpperCase());
}

/** A block as it is written, less its form. */
export function textOf({ form, sentences }: Block): string {
  const text = sentences.map(written).join(" ");
  // Two headings that differ in their last sign would have the same words in their ids.
  return form === "heading" ? text.slice(0, -1) : text;
}

/**
 * A text in Markdown. Notes stand at its end, numbered as their marks are, each in the passage before it; one that
 * has none before it is left out.
 */
export function markdownOf(blocks: readonly Block[]): string {
  const parts: { form: Block["form"]; text: string }[] = [];
  const notes: string[] = [];
  for (const block of blocks) {
    const before = parts.findLast(({ form }) => form !== "heading");
    if (block.form !== "note") parts.push({ form: block.form, text: textOf(block) });
    else if (before) {
      notes.push(`[^${notes.length + 1}]: ${textOf(block)}`);
      before.text += `[^${notes.length}]`;
    }
  }
  const lines = parts.map(({ form, text }, place) => {
    if (form === "item") return `- ${text}${parts[place + 1]?.form === "item" ? "\n" : "\n\n"}`;
    return `${{ paragraph: "", note: "", quotation: "> ", heading: "## " }[form]}${text}\n\n`;
  });
  return `${lines.join("")}${notes.join("\n\n")}\n`;
}

/** The blocks that markdownOf writes, by what becomes of them: passages, headings and notes, each in their order. */
export function shown(blocks: readonly Block[]): { passages: Block[]; headings: Block[]; notes: Block[] } {
  const first = blocks.findIndex(({ form }) => form !== "heading" && form !== "note");
  return {
    passages: blocks.filter(({ form }) => form !== "heading" && form !== "note"),
    headings: blocks.filter(({ form }) => form === "heading"),
    notes: blocks.filter(({ form }, place) => form === "note" && first !== -1 && place > first),
  };
}
