import { yearAddress } from "#piece/permalink.ts";
import { groupByYear } from "#views/years.ts";
import type { Material } from "../material.ts";
import type { PageOutput } from "../output.ts";

/** What the archive page shows. */
export interface ArchiveModel {
  name: string;
  pieces: number;
  /** Latest first. */
  decades: { name: string; years: { address: string; year: number; pieces: number }[] }[];
}

/** The archive page: every year, and the ways to browse. */
export function archivePage({ site, pieces, changed }: Material): PageOutput<ArchiveModel>[] {
  return [
    {
      type: "page",
      kind: "archive",
      address: "/archive/",
      recorded: { kind: "page", target: "" },
      navigation: { text: "Archive", in: ["header"] },
      changed: () => changed(pieces),
      model: () => ({
        name: site.name,
        pieces: pieces.length,
        decades: Array.from(
          Map.groupBy(groupByYear(pieces), ({ year }) => Math.floor(year / 10) * 10),
          ([decade, years]) => ({
            name: `${decade}s`,
            years: years.map(({ year, pieces: own }) => ({ address: yearAddress(year), year, pieces: own.length })),
          }),
        ),
      }),
    },
  ];
}
