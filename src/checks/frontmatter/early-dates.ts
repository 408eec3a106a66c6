import type { LoadedPiece } from "#archive/archive.ts";
import { printedDate, toMoment } from "#piece/dates.ts";
import type { Check } from "../check.ts";
import type { Finding } from "../finding.ts";

/** What happened to a piece before it was published, which one wrong digit makes. */
export const earlyDatesCheck: Check = {
  codes: ["early-date"],
  run: ({ loadedPieces }) => loadedPieces.flatMap(earlyDates),
};

function earlyDates({ file, yaml, piece, frontmatter: { data } }: LoadedPiece): Finding[] {
  if (!piece || !data) return [];
  const { published } = piece;
  if (published.approximate || published.uncertain) return [];
  const dates: [path: PropertyKey[], date: string | undefined][] = [
    [["revised"], data.revised],
    [["withdrawn", "date"], data.withdrawn?.date],
    ...data.corrections.map(({ date }, index): [PropertyKey[], string] => [["corrections", index, "date"], date]),
  ];
  return dates.flatMap(([path, date]) =>
    date === undefined || !isBefore(date, printedDate(published))
      ? []
      : [
          {
            code: "early-date",
            severity: "note",
            file,
            ...yaml.placeOf(path),
            message: `\`${String(path[0])}\` says ${date}, which is before the piece was published, ${published.text}.`,
            fix: "Correct whichever is wrong: citations and feeds repeat both.",
          },
        ],
  );
}

/** Whether a moment is before a day, month or year, as far as both are known. */
function isBefore(moment: string, day: string): boolean {
  const date = printedDate(toMoment(moment));
  const known = Math.min(date.length, day.length);
  return date.slice(0, known) < day.slice(0, known);
}
