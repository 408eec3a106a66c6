import { monthName } from "#piece/calendar.ts";
import { dayAddress } from "#views/on-this-day.ts";
import type { Material } from "../material.ts";
import type { PageOutput } from "../output.ts";

/** What the page of the calendar shows: the days that have pieces. */
export interface CalendarModel {
  months: { month: number; name: string; days: { address: string; day: number; pieces: number }[] }[];
}

/** The page of the calendar. */
export function calendarPage(material: Material): PageOutput<CalendarModel>[] {
  return [
    {
      type: "page",
      kind: "calendar",
      address: "/on-this-day/",
      recorded: { kind: "page", target: "" },
      navigation: { text: "On this day", in: ["browse"] },
      changed: () => material.changed(material.pieces),
      model: () => ({
        months: Array.from(
          Map.groupBy(material.days.values(), ({ month }) => month),
          ([month, days]) => ({
            month,
            name: monthName(month),
            days: days.map((day) => ({ address: dayAddress(day), day: day.day, pieces: day.pieces.length })),
          }),
        ),
      }),
    },
  ];
}
