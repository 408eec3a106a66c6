import { monthAddress, yearAddress } from "#piece/permalink.ts";
import { entryLeaves } from "#views/paging.ts";
import { groupByYear, type Month } from "#views/years.ts";
import { entriesOf, type Entry } from "../entry.ts";
import type { LinkModel } from "../frame.ts";
import type { Material } from "../material.ts";
import type { PageOutput } from "../output.ts";
import { pagesOfList, type ListPlace } from "../paged-list.ts";

/** What a page of a month shows. */
export interface MonthModel {
  name: string;
  /** Of the whole month. */
  pieces: number;
  year: LinkModel;
  entries: Entry[];
  place: ListPlace;
  earlier: LinkModel | undefined;
  later: LinkModel | undefined;
}

/** The pages of each month that has pieces, and of the pieces of a year that name no month. */
export function monthPages({ pieces, changed }: Material): PageOutput<MonthModel>[] {
  const months = groupByYear(pieces).flatMap((year) => year.months);
  return months.flatMap(({ year, month, name, pieces: ofMonth }, index) =>
    pagesOfList({
      kind: "month",
      leaves: entryLeaves(ofMonth),
      recorded: { kind: "list", target: yearAddress(year) },
      address: monthAddress(year, month),
      changed,
      model: (items, place): MonthModel => ({
        name,
        pieces: ofMonth.length,
        year: { to: yearAddress(year), text: `All of ${year}` },
        entries: entriesOf(items),
        place,
        earlier: turnTo(months[index + 1]),
        later: turnTo(months[index - 1]),
      }),
    }),
  );
}

function turnTo(month: Month | undefined): LinkModel | undefined {
  return month && { to: monthAddress(month.year, month.month), text: month.name };
}
