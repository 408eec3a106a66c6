import { stringify } from "yaml";
import { nextId } from "#piece/id.ts";
import { yearAddress } from "#piece/permalink.ts";
import { toMoment } from "#piece/dates.ts";

const title = "An example to delete";

const body = `This piece shows what a text may have. Delete it before you run \`npm run ledger\` for the first time: what has been
recorded stays in the archive.

## A section

Each paragraph has an address of its own, to which readers link and which citations name. **Important words**, a
[link](https://example.org/) and a note[^1] are written as in any Markdown.

> A quotation stands in a paragraph that begins with an angle bracket.

[^1]: Notes stand at the end of the file, in any order.
`;

/**
 * A piece to begin with, and where it goes.
 * @param day its date, YYYY-MM-DD
 */
export function examplePiece(day: string): { file: string; text: string } {
  const moment = toMoment(day);
  const frontmatter = {
    id: nextId(moment, new Set()),
    title,
    published: day,
    summary:
      "The title, the date and the id are all that a piece needs; a summary like this one helps readers to choose.",
  };
  return {
    file: `pieces${yearAddress(moment.year)}${day}-an-example-to-delete.md`,
    text: `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n\n${body}`,
  };
}
