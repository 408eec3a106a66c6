import { monthAddress, yearAddress } from "#piece/permalink.ts";
import { entryLeaves } from "#views/paging.ts";
import { groupByYear } from "#views/years.ts";
import { entriesOf, type Entry } from "../entry.ts";
import type { LinkModel } from "../frame.ts";
import type { Material } from "../material.ts";
import type { PageOutput } from "../output.ts";

/** What the page of a year shows. */
export interface YearModel {
  title: string;
  address: string;
  pieces: number;
  months: { month: number; name: string; address: string; pieces: number; entries: Entry[] }[];
  earlier: LinkModel | undefined;
  later: LinkModel | undefined;
}

/** The page of each year that has pieces. A year of more pieces than a page holds shows its months only. */
export function yearPages({ pieces, changed }: Material): PageOutput<YearModel>[] {
  const years = groupByYear(pieces);
  return years.map(({ year, pieces: ofYear, months }, index) => ({
    type: "page",
    kind: "year",
    address: yearAddress(year),
    recorded: { kind: "list", target: "/archive/" },
    changed: () => changed(ofYear),
    model: () => {
      const onePage = entryLeaves(ofYear).length === 1;
      return {
        title: String(year),
        address: yearAddress(year),
        pieces: ofYear.length,
        months: months.map(({ month, name, pieces: ofMonth }) => ({
          month,
          name,
          address: monthAddress(year, month),
          pieces: ofMonth.length,
          entries: onePage ? entriesOf(ofMonth) : [],
        })),
        earlier: turnTo(years[index + 1]?.year),
        later: turnTo(years[index - 1]?.year),
      };
    },
  }));
}

function turnTo(year: number | undefined): LinkModel | undefined {
  return year === undefined ? undefined : { to: yearAddress(year), text: String(year) };
}
