import { button } from "./dom.ts";

/** A range of years; undefined for no limit. */
export interface Years {
  from: string | undefined;
  to: string | undefined;
}

/**
 * Buttons for ranges of dates that readers often want.
 * @param lastYear finds out the year of the archive's newest piece
 * @param onFail is called where that can't be found out
 */
export function presetButtons(
  lastYear: () => Promise<number>,
  onChoose: (years: Years) => void,
  onFail: () => void,
): HTMLElement[] {
  const lately = async (years: number) => {
    const last = await lastYear();
    onChoose({ from: padded(last - years + 1), to: padded(last) });
  };
  const plain = { class: "py-1 underline" };
  return [
    button("All dates", () => onChoose({ from: undefined, to: undefined }), plain),
    ...[5, 20].map((years) =>
      button(`Last ${years} years of the archive`, () => void lately(years).catch(onFail), plain),
    ),
  ];
}

function padded(year: number): string {
  return String(Math.max(1, year)).padStart(4, "0");
}
