import type { Archive } from "#archive/archive.ts";
import { fragmentsOf, toLedger } from "#archive/ledger/ledger.ts";
import { passageChanges } from "#ledger/passage-changes.ts";
import { printLines } from "#archive/ledger/lines.ts";
import { header } from "#archive/ledger/row.ts";
import { updateOf } from "#ledger/update.ts";
import { renderBody, type RenderedBody } from "#markdown/render.ts";
import { apply, type Desk, type History } from "./edits.ts";
import { markdownOf, shown, textOf, type Block, type Named } from "./text.ts";

/** A state of a text, as it is published. */
export interface State {
  html: string;
  /** What it shows, by its ids. */
  named: Named[];
  /** Whether the ledger records it. */
  recorded: boolean;
}

/** The states of a text from its start, each rendered with what the ledger has of those before it. */
export async function* replay({ start, changes }: History): AsyncGenerator<State> {
  let key = 0;
  const place: Desk["place"] = (words) => words.map((text) => ({ text, key: (key += 1) }));
  const blocks = start.map(({ form, sentences }) => ({ form, sentences: sentences.map(place) }));
  const desk: Desk = { blocks, states: [], place };
  let text = `${header}\n`;
  for (const change of [undefined, ...changes]) {
    if (change) apply(desk, change);
    const ledger = toLedger(text);
    const rendered = await renderBody(markdownOf(desk.blocks), "en", fragmentsOf(ledger, "2004-a"));
    const recorded = change?.recorded ?? true;
    yield { html: rendered.html, named: namedIn(desk.blocks, rendered), recorded };
    if (recorded) text += rowsOf(rendered, ledger);
  }
}

/** The lines that the ledger gets of a body. */
function rowsOf(rendered: RenderedBody, ledger: ReturnType<typeof toLedger>): string {
  const piece = { id: "2004-a", file: "a.md", draft: false };
  const archive = { loadedPieces: [{ piece, rendered }] } as unknown as Archive;
  const passages = passageChanges(archive, ledger);
  const none = { unrecorded: [], redirects: [], breaks: [], published: new Map() };
  const lines = printLines(updateOf({ ...none, passages }, "2004-04-06"));
  return lines.map((line) => `${line}\n`).join("");
}

function namedIn(blocks: readonly Block[], { passages, headings, notes }: RenderedBody): Named[] {
  const all = shown(blocks);
  const pairs = [
    [all.passages, passages],
    [all.headings, headings],
    [all.notes, notes],
  ] as const;
  return pairs.flatMap(([written, read]) => {
    const texts = read.map(({ text }) => text).join("\n");
    if (texts !== written.map(textOf).join("\n")) throw new Error(`Read otherwise than written:\n${texts}`);
    return written.map((block, place) => ({ ...block, id: read[place]?.id ?? "" }));
  });
}
