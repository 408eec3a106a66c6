import type { Loss } from "#markdown/transforms/losses.ts";
import type { Check } from "../check.ts";
import type { Finding } from "../finding.ts";

/** What a reader would not see of a body: elements that pages don't allow, and the words that would be removed with them. */
export const lossesCheck: Check = {
  codes: ["dropped-element", "dropped-words"],
  run: ({ loadedPieces }) =>
    loadedPieces.flatMap(({ file, rendered, bodyLine }) =>
      typeof rendered === "string"
        ? []
        : rendered.losses.map((loss) => ({
            ...saidOf(loss),
            file,
            line: bodyLine + loss.line - 1,
            column: loss.column,
          })),
    ),
};

const closeIt = "Close it if it is a comment or a tag, write &lt; for a < that is meant as text, or take it out.";

type Said = Omit<Finding, "file" | "line" | "column">;

function saidOf(loss: Loss): Said {
  if (loss.words === 0 && (loss.what === "element" || loss.what === "unclosed")) return droppedMarkup(loss);
  const [message, fix] = droppedWords(loss);
  return { code: "dropped-words", severity: "error", message, fix };
}

/** Markup whose removal removes no words. */
function droppedMarkup({ what, source }: Loss): Said {
  const [message, fix] =
    what === "unclosed"
      ? [`${source} starts markup that pages don't show.`, closeIt]
      : [
          `${source} is left out of the page; any words in it stay.`,
          "Take the tag out, or say the same in Markdown; src/markdown/transforms/allow-list.ts lists the HTML that a body may hold.",
        ];
  return { code: "dropped-element", severity: "note", message, fix };
}

function droppedWords(loss: Loss): [message: string, fix: string] {
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
    return [`${source} starts markup that pages don't show, and would remove ${wordsOf(loss)} from the page.`, closeIt];
  return [
    "Some words of the body don't reach the page because its HTML is malformed.",
    "Close each tag that the body opens, and write &lt; for a < that is meant as text.",
  ];
}

function asText(tag: string): string {
  return `If the tag is meant as text, write ${tag.replace("<", "&lt;")} or put it in \`backticks\`; otherwise take it out.`;
}

function wordsOf({ words, beginning }: Loss): string {
  return `${words === 1 ? "a word" : `${words} words`} (“${beginning}”)`;
}
