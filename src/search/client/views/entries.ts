import { isSpaced, joined } from "../text/joints.ts";
import type { FoundPassage } from "../text/passages.ts";
import { make } from "./dom.ts";

/** A piece in the list of results. */
export interface ResultEntry {
  /** The piece's id. */
  piece: string;
  /** The address of its page with the words to mark there. */
  url: string;
  /** The words of its title, those marked that were found. */
  title: FoundPassage["words"];
  /** Date, place and topics, as they are shown. */
  facts: string;
  /** The best passages, best first. */
  passages: readonly FoundPassage[];
}

/** A result as an item of the list: its title leads to the best passage, and each passage has a link of its own. */
export function entryItem({ piece, url, title, facts, passages }: ResultEntry): HTMLLIElement {
  const [best] = passages;
  const links = passages.map((passage) =>
    make("p", { class: "mt-1" }, ...stretch(passage), ...linkTo({ piece, url, title }, passage)),
  );
  return make(
    "li",
    { class: "not-last:line-below py-4", "data-piece": piece },
    make("p", { class: "text-small text-quiet" }, facts),
    make(
      "p",
      { class: "text-lead" },
      make("a", { class: "quiet-link", href: at(url, best), "data-key": piece }, ...marked(title)),
    ),
    ...links,
  );
}

/** The line after which results lack some of the words. It is no result, and not counted as one. */
export function partingItem(): HTMLLIElement {
  return make("li", { class: "parting" }, "With some of the words only:");
}

function stretch({ words, cutBefore, cutAfter }: FoundPassage): (Node | string)[] {
  return [...(cutBefore ? ["… "] : []), ...marked(words), ...(cutAfter ? [" …"] : [])];
}

function marked(words: FoundPassage["words"]): (Node | string)[] {
  return words.flatMap(({ text, marked: isMarked }, index) => {
    const next = words[index + 1];
    const [word = "", ...signs] = joined(text).split(" ");
    return [
      isMarked ? make("mark", {}, word) : word,
      ...signs.map((sign) => ` ${sign}`),
      ...(next !== undefined && isSpaced(text, next.text) ? [" "] : []),
    ];
  });
}

function linkTo(
  { piece, url, title }: Pick<ResultEntry, "piece" | "url" | "title">,
  passage: FoundPassage,
): (Node | string)[] {
  if (passage.id === undefined) return [];
  const number = passage.id.slice(1);
  return [
    " ",
    make(
      "a",
      {
        class: "text-small",
        href: at(url, passage),
        "aria-label": `¶ ${number} of ${joined(title.map(({ text }) => text).join(" "))}`,
        "data-key": `${piece} ${passage.id}`,
      },
      `¶ ${number}`,
    ),
  ];
}

function at(url: string, passage: FoundPassage | undefined): string {
  return passage?.id === undefined ? url : `${url}#${passage.id}`;
}
