import { pinpointed } from "#exports/citations/pinpointed.ts";
import type { CslItem } from "#exports/citations/csl.ts";

/**
 * Saves a file of citations that names a passage, made of the one that a link leads to; that one itself if it can't be made.
 * @param section holds the links to all of a piece's files
 * @param link one of them
 */
export async function savePinpointed(section: Element, link: HTMLAnchorElement, id: string): Promise<void> {
  const url = await fileFor(section, link, id).catch(() => undefined);
  const saved = Object.assign(document.createElement("a"), { href: url ?? link.href, download: link.download });
  saved.click();
  if (url !== undefined) setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function fileFor(section: Element, link: HTMLAnchorElement, id: string): Promise<string> {
  const source = section.querySelector<HTMLAnchorElement>('a[download$=".json"]');
  const [{ citationFormats }, response] = await Promise.all([
    import("#exports/citations/formats.ts"),
    fetch(source?.href ?? ""),
  ]);
  const items = (await response.json()) as CslItem[];
  const format = citationFormats.find(({ extension }) => link.download.endsWith(`.${extension}`));
  if (!format) throw new Error(`No format of citations has files like ${link.download}.`);
  const text = await format.render(items.map((item) => pinpointed(item, id)));
  return URL.createObjectURL(new Blob([text], { type: format.mediaType }));
}
