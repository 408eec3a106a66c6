import { groupByYear } from "#views/years.ts";
import { archiveCitationLinks, type CitationLink } from "../citation-links.ts";
import type { Material } from "../material.ts";
import type { PageOutput } from "../output.ts";
import { waysToBrowse } from "../ways-to-browse.ts";
import type { Site } from "#piece/settings.ts";

/** What the page about the archive shows. */
export interface AboutModel extends Pick<Site, "name" | "tagline" | "description" | "rights" | "contact"> {
  /** Whether there is a map of places. */
  hasMap: boolean;
  /** What pieces are listed by beside their dates. */
  waysToBrowse: string;
  pieces: number;
  first: number | undefined;
  last: number | undefined;
  citations: CitationLink[];
}

/** The page about the archive. */
export function aboutPage(material: Material): PageOutput<AboutModel>[] {
  const { site, pieces } = material;
  return [
    {
      type: "page",
      kind: "about",
      address: "/about/",
      recorded: { kind: "page", target: "" },
      navigation: { text: "About", in: ["header"] },
      changed: () => undefined,
      model: () => {
        const { name, tagline, description, rights, contact } = site;
        const years = groupByYear(pieces);
        return {
          ...{ name, tagline, description, rights, contact },
          hasMap: material.hasMap,
          waysToBrowse,
          pieces: pieces.length,
          first: years.at(-1)?.year,
          last: years[0]?.year,
          citations: archiveCitationLinks(),
        };
      },
    },
  ];
}
