import { formatNumber } from "#piece/count.ts";
import type { CslItem } from "#exports/citations/csl.ts";
import { exportCitations, mostExported } from "../outcome/export.ts";
import { button, make } from "./dom.ts";

/** What can be taken along of a search. */
export interface Exported {
  /** How many pieces the search found. */
  total: number;
  /** Their citations, as far as they are exported. */
  citations(): Promise<readonly CslItem[]>;
}

/**
 * Buttons that export what a search found; none where it found nothing.
 * @param formats the id and the label of each
 * @param say tells a reader something
 */
export function exportButtons(
  { total, citations }: Exported,
  formats: readonly (readonly [id: string, label: string])[],
  say: (text: string) => void,
): HTMLElement[] {
  if (total === 0) return [];
  const what = total > mostExported ? `The first ${formatNumber(mostExported)} as` : "All of these as";
  const buttons = formats.map(([id, label]) =>
    button(
      label,
      () => {
        download(citations, id).catch(() => say("The citations could not be loaded."));
      },
      { class: "py-1 underline", "data-key": `export ${id}` },
    ),
  );
  return [make("span", { class: "text-quiet" }, what), ...buttons];
}

async function download(citations: Exported["citations"], format: string): Promise<void> {
  const { name, mediaType, text } = await exportCitations(await citations(), format);
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url));
}
