import { notesClass, retiredClass } from "#markup/marks.ts";
import { isPassage, passageOf } from "#piece/passage-id.ts";
import type { Places } from "./places.ts";

/** What a reader has selected in the body of a piece. */
export interface Quoted {
  /** The text nodes of it from the first with words to the last, in order, each with what is selected of it. */
  parts: { node: Text; start: number; end: number }[];
  /** The id to link to: the sentence if all lies in one, or the passage it begins in, or the nearest thing with an id; `""` if none. */
  fragment: string;
  places: Places;
}

/** What is selected of a piece's body; undefined if nothing with words. */
export function quotedIn(body: Element, selection: Selection | null): Quoted | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(body)) return undefined;
  const parts: Quoted["parts"] = [];
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node) || node.parentElement?.closest(`.${retiredClass}`))
      continue;
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.length;
    parts.push({ node, start, end });
  }
  // A selection often reaches into the white space around what is meant; that between sentences is of the text.
  const hasWords = ({ node, start, end }: Quoted["parts"][number]) => node.data.slice(start, end).trim() !== "";
  const worded = parts.slice(parts.findIndex(hasWords), parts.findLastIndex(hasWords) + 1);
  const [first, last] = [worded[0]?.node, worded.at(-1)?.node];
  if (!first || !last) return undefined;
  const [from, to] = [passageAround(first), passageAround(last)];
  const sentence = from && sentenceAt(from, first);
  const inOne = sentence && sentence === sentenceAt(from, last) && from === to;
  const fragment = inOne ? sentence : (from?.id ?? first.parentElement?.closest("[id]")?.id ?? "");
  return { parts: worded, fragment, places: placesOf(body, worded.filter(hasWords)) };
}

function placesOf(body: Element, parts: Quoted["parts"]): Places {
  const current = [...body.querySelectorAll("[id]")].filter(
    ({ id, parentElement }) => isPassage(id) && !parentElement?.closest(`.${retiredClass}`),
  );
  const notes = [...body.querySelectorAll(`.${notesClass} li`)];
  const passages = new Set(parts.flatMap(({ node }) => passageAround(node)?.id ?? []));
  return {
    passages: [...passages],
    among: current.map(({ id }) => id),
    notes: notes.flatMap((note, index) => (parts.some(({ node }) => note.contains(node)) ? [index + 1] : [])),
  };
}

/** The passage that a node lies in. */
function passageAround(node: Node): Element | undefined {
  let element = node.parentElement;
  while (element && !isPassage(element.id)) element = element.parentElement;
  return element ?? undefined;
}

/** The id of the last sentence of a passage that begins at a node or before: only the first part of a sentence has its id. */
function sentenceAt(passage: Element, node: Node): string | undefined {
  return [...passage.querySelectorAll("[id]")]
    .filter(({ id }) => id !== passage.id && passageOf(id) === passage.id)
    .findLast((sentence) => sentence.contains(node) || comesBefore(sentence, node))?.id;
}

function comesBefore(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
