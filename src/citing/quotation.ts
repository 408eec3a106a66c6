import { bodyClass, noteMarkAttribute, wayBackAttribute } from "#markup/marks.ts";
import type { Quotation } from "./citation.ts";
import { citedOn } from "./cited-on.ts";
import { pageText } from "./page-text.ts";
import type { Quoted } from "./selection.ts";
import { textDirective } from "./text-directive.ts";

/** What a reader's selection says when quoted, and where it is found. Reads the whole page, so it is for the moment of copying. */
export function quotationOf({ parts, fragment, places: sources }: Quoted): Quotation {
  const { blocks, places } = pageText(document.body);
  const placed = parts.flatMap(({ node, start, end }) => {
    const place = places.get(node);
    return place ? [{ node, block: place.block, start: place.offset + start, end: place.offset + end }] : [];
  });
  const [first, last] = [placed[0], placed.at(-1)];
  const directive =
    first &&
    last &&
    textDirective(
      blocks,
      { start: { block: first.block, offset: first.start }, end: { block: last.block, offset: last.end } },
      document.documentElement.lang,
    );
  // The marks of notes are no words of the text.
  const quoted = placed.filter(
    ({ node }) => !node.parentElement?.closest(`[${noteMarkAttribute}], [${wayBackAttribute}]`),
  );
  const texts = [...Map.groupBy(quoted, ({ block }) => block)].flatMap(([block, group]) => {
    const text = group.map(({ start, end }) => (blocks[block] ?? "").slice(start, end)).join("");
    const bare = text.replaceAll(/\s+/g, " ").trim();
    return bare === "" ? [] : [{ text: bare, row: group[0]?.node.parentElement?.closest("tr") }];
  });
  const { lang = "", dir = "" } = document.querySelector<HTMLElement>(`.${bodyClass}`) ?? {};
  return {
    words: withRows(texts),
    lang,
    dir,
    cited: citedOn(document),
    places: sources,
    link: linkTo(fragment, directive),
  };
}

/** The texts, those of a table's row in one line with tabs between, as tables of other programs take them. */
function withRows(texts: readonly { text: string; row: Element | null | undefined }[]): string[] {
  return [...Map.groupBy(texts, ({ row }, place) => row ?? place).values()].map((together) =>
    together.map(({ text }) => text).join("\t"),
  );
}

/** The published address of the page, also where a copy of it is being read, with a passage and the words in it. */
function linkTo(fragment: string, directive: string | undefined): string {
  const canonical = document.querySelector<HTMLLinkElement>("link[rel=canonical]");
  const address = canonical?.href ?? location.href.replace(/#.*/, "");
  if (!fragment && !directive) return address;
  return `${address}#${encodeURIComponent(fragment)}${directive ? `:~:${directive}` : ""}`;
}
