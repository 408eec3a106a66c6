import type { Loss } from "#markdown/losses.ts";
import type { Check } from "../check.ts";
import type { Finding } from "../finding.ts";

/** What was written in a body and would not be seen: elements that a page doesn't hold, and words that would go with them. */
export const lossesCheck: Check = {
  codes: ["dropped-element", "dropped-words"],
  run: ({ loadedPieces }) =>
    loadedPieces.flatMap(({ file, rendered, bodyLine }) =>
      typeof rendered === "string"
        ? []
        : rendered.losses.map((loss) => ({
            ...(loss.what === "element" && loss.words === 0 ? droppedElement(loss) : droppedWords(loss)),
            file,
            line: bodyLine + loss.line - 1,
            column: loss.column,
          })),
    ),
};

type Said = Omit<Finding, "file" | "line" | "column">;

function droppedElement({ source }: Loss): Said {
  return {
    code: "dropped-element",
    severity: "note",
    message: `${source} is left out of the page; any words in it stay.`,
    fix: "Take the tag out, or say the same in Markdown; src/markdown/allow-list.ts lists the HTML that a body may hold.",
  };
}

function droppedWords(loss: Loss): Said {
  const [message, fix] = saidOf(loss);
  return { code: "dropped-words", severity: "error", message, fix };
}

function saidOf(loss: Loss): [message: string, fix: string] {
  const { what, source } = loss;
  if (what === "element") return [`${source} would remove ${wordsOf(loss)} from the page.`, asText(source)];
  if (what === "unknown")
    return [`${source} is not an HTML element, and would be left out of the page.`, asText(source)];
  if (what === "words")
    return [
      `${source} would remove ${wordsOf(loss)} from the page, because they are read as attributes of a tag.`,
      `Write ${source.replace("<", "&lt;")} if it is meant as text; otherwise take the words out of the tag.`,
    ];
  if (what === "unclosed")
    return [
      `${source} opens something that pages don't show, and takes ${wordsOf(loss)} out of the page.`,
      `Close it if it is a comment or a tag, write &lt; for a < that is meant to be read, or take it out.`,
    ];
  return [
    "Some words of the body don't reach the page because its HTML is malformed.",
    "Close each tag that the body opens, and write &lt; for a < that is meant as text.",
  ];
}

function asText(tag: string): string {
  return `If the tag is meant as text, write ${tag.replace("<", "&lt;")} or put it in \`backticks\`; otherwise take it out.`;
}

function wordsOf({ words, beginning }: Loss): string {
  if (words === 0) return "nothing else";
  return `${words === 1 ? "a word" : `${words} words`} (“${beginning}”)`;
}
