import { citationFormats } from "#exports/citations/formats.ts";
import { examplesOf } from "#search/help/examples.ts";
import { helpRows, type HelpRow } from "#search/help/rows.ts";
import type { Material } from "../material.ts";
import type { PageOutput } from "../output.ts";
import { waysToBrowse } from "../ways-to-browse.ts";
import { primaryLanguage } from "#piece/language.ts";

/** What the search page shows before its script runs. */
export interface SearchModel {
  archive: string;
  /** That of the archive, a BCP 47 tag. */
  language: string;
  help: HelpRow[];
  /** Where a search engine answers searches; undefined where the site's own index does. */
  endpoint: string | undefined;
  /** The id and the label of each format in which results can be saved. */
  formats: [id: string, label: string][];
  /** What pieces are listed by beside their dates. */
  waysToBrowse: string;
}

/** Of a large archive, examples are chosen from so many pieces, the newest. */
const looked = 50;

/** The search page. */
export function searchPage({ site, pieces, vocabularies, markdownOf }: Material): PageOutput<SearchModel>[] {
  return [
    {
      type: "page",
      kind: "search",
      address: "/search/",
      recorded: { kind: "page", target: "" },
      navigation: { text: "Search", in: ["header"] },
      model: () => {
        const texts = pieces
          .filter(({ lang }) => primaryLanguage(lang) === primaryLanguage(site.language))
          .slice(0, looked);
        const examples = examplesOf(
          texts.map((piece) => ({
            title: piece.title,
            text: [piece.dek, piece.summary, markdownOf(piece)].join("\n"),
          })),
        );
        return {
          archive: site.name,
          language: site.language,
          endpoint: site.search?.endpoint,
          help: helpRows(examples, pieces, vocabularies),
          formats: citationFormats.map(({ id, label }) => [id, label]),
          waysToBrowse,
        };
      },
    },
  ];
}
