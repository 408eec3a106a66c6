import { formatNumber } from "#piece/count.ts";
import { exportRows, mostExported } from "../outcome/export.ts";
import { button, make } from "./dom.ts";

/** What can be taken along of a search. */
export interface Exported {
  /** The archive's base; begins and ends with a slash. */
  base: string;
  /** What the search found. */
  rows: readonly number[];
}

/**
 * Buttons that export what a search found; none where it found nothing.
 * @param formats the id and the label of each
 * @param say tells a reader something
 */
export function exportButtons(
  { base, rows }: Exported,
  formats: readonly (readonly [id: string, label: string])[],
  say: (text: string) => void,
): HTMLElement[] {
  if (rows.length === 0) return [];
  const what = rows.length > mostExported ? `The first ${formatNumber(mostExported)} as` : "All of these as";
  const buttons = formats.map(([id, label]) =>
    button(
      label,
      () => {
        download(base, rows, id).catch(() => say("The citations could not be loaded."));
      },
      { class: "py-1 underline", "data-key": `export ${id}` },
    ),
  );
  return [make("span", { class: "text-quiet" }, what), ...buttons];
}

async function download(base: string, rows: readonly number[], format: string): Promise<void> {
  const { name, mediaType, text } = await exportRows({ rows, base, format });
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url));
}
