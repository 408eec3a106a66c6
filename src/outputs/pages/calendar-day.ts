import { dayAddress, dayName, type CalendarDay } from "#views/on-this-day.ts";
import { entryLeaves } from "#views/paging.ts";
import { entriesOf, type Entry } from "../entry.ts";
import type { LinkModel } from "../frame.ts";
import type { Material } from "../material.ts";
import type { PageOutput } from "../output.ts";
import { pagesOfList, type ListPlace } from "../paged-list.ts";

/** What a page of a day of the calendar shows. */
export interface CalendarDayModel {
  name: string;
  /** Of all years. */
  pieces: number;
  entries: Entry[];
  place: ListPlace;
  earlier: LinkModel | undefined;
  later: LinkModel | undefined;
}

/** The pages of each day of the calendar that has pieces, of all years. */
export function calendarDayPages({ days: calendar, changed }: Material): PageOutput<CalendarDayModel>[] {
  const days = [...calendar.values()];
  return days.flatMap((day, index) =>
    pagesOfList({
      kind: "calendar-day",
      leaves: entryLeaves(day.pieces),
      recorded: { kind: "list", target: "/on-this-day/" },
      address: dayAddress(day),
      changed,
      model: (items, place): CalendarDayModel => ({
        name: dayName(day),
        pieces: day.pieces.length,
        entries: entriesOf(items),
        place,
        earlier: turnTo(days[index - 1]),
        later: turnTo(days[index + 1]),
      }),
    }),
  );
}

function turnTo(day: CalendarDay | undefined): LinkModel | undefined {
  return day && { to: dayAddress(day), text: dayName(day) };
}
