import type { LoadedPiece } from "#archive/archive.ts";
import { endsOf, printedDate, toMoment } from "#piece/dates.ts";
import type { Frontmatter } from "#piece/schema.ts";
import type { Check } from "../check.ts";
import type { Finding } from "../finding.ts";

/** What is said to have happened and is still to come, which a slip in a year makes. Horizons of judgments may well be. */
export const futureDatesCheck: Check = {
  codes: ["future-date"],
  run: ({ loadedPieces }, today) => loadedPieces.flatMap((loaded) => futureDates(loaded, today)),
};

/** So many years ahead there is nothing that an archive could have. */
const farAhead = 10;

function futureDates({ file, yaml, frontmatter: { data } }: LoadedPiece, today: string): Finding[] {
  if (!data) return [];
  const tomorrow = dayAfter(today);
  return datesOf(data).flatMap(({ path, date }): Finding[] => {
    if (date === undefined || !isAfter(date, tomorrow)) return [];
    const isWithdrawal = path[0] === "withdrawn";
    const isError = isWithdrawal || Number(lastOf(date).slice(0, 4)) > Number(today.slice(0, 4)) + farAhead;
    return [
      {
        code: "future-date",
        severity: isError ? "error" : "note",
        file,
        ...yaml.placeOf(path),
        message: `\`${path.filter((key) => typeof key === "string").join(" › ")}\` is in the future: ${date}.`,
        fix: isWithdrawal
          ? "Write the day on which it was withdrawn: it is withdrawn as soon as this stands here, whatever the date."
          : isError || path.at(-1) !== "published"
            ? "Correct the date."
            : "Correct it if it is a mistake; a journal that is dated ahead may keep it.",
      },
    ];
  });
}

interface DatedField {
  path: PropertyKey[];
  date: string | undefined;
}

function datesOf(data: Frontmatter): DatedField[] {
  return [
    { path: ["published"], date: data.published },
    { path: ["revised"], date: data.revised },
    { path: ["withdrawn", "date"], date: data.withdrawn?.date },
    { path: ["source", "published"], date: data.source?.published },
    { path: ["provenance", "capturedAt"], date: data.provenance?.capturedAt },
    ...(["corrections", "emendations"] as const).flatMap((field) =>
      data[field].map(({ date }, index) => ({ path: [field, index, "date"], date })),
    ),
    ...data.judgments.map(({ outcome }, index) => ({
      path: ["judgments", index, "outcome", "date"],
      date: outcome?.date,
    })),
    ...data.references.flatMap(({ published, seen, archived }, index) => [
      { path: ["references", index, "published"], date: published },
      { path: ["references", index, "seen"], date: seen },
      { path: ["references", index, "archived", "date"], date: archived?.date },
    ]),
  ];
}

/** The date alone of a moment, and of a range its last. */
function lastOf(text: string): string {
  return printedDate(endsOf(toMoment(text)).at(-1) ?? toMoment(text));
}

/** Whether all that a date names, which may be a month or a year, comes after a day. */
function isAfter(text: string, day: string): boolean {
  const last = lastOf(text);
  return last > day.slice(0, last.length);
}

/** The day after, of whatever zone: somewhere it has begun. */
function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
