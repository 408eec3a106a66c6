import { exportRows, mostExported } from "../export.ts";
import { removeSearch, savedSearches, saveSearch, type SavedSearch } from "../saved-searches.ts";
import { button, get, make } from "./dom.ts";

/** A search that can be kept. */
export interface Keeping {
  /** The archive's base; begins and ends with a slash. */
  base: string;
  /** The query part of its address, without the question mark. */
  address: string;
  /** What to call it. */
  name: string;
  /** What it found. */
  rows: readonly number[];
  /** Tells a reader something. */
  say(text: string): void;
  /** Shows the list of saved searches anew. */
  relist(): void;
}

const formats = [
  ["bibtex", "BibTeX"],
  ["ris", "RIS"],
  ["csl-json", "CSL-JSON"],
  ["csv", "CSV"],
] as const;

/** Offers to export what a search found and to save the search. */
export function offerKeeping(keeping: Keeping): void {
  const { rows, address, name } = keeping;
  const known = savedSearches().find((each) => each.search === address);
  if (known && known.seen !== rows.length) saveSearch({ ...known, seen: rows.length });
  const save = known
    ? button("Forget this search", () => keep(() => removeSearch(address)), { class: "py-1 underline" })
    : button("Save this search", () => keep(() => saveSearch({ search: address, name, seen: rows.length })), {
        class: "py-1 underline",
      });
  const keep = (change: () => boolean) => {
    if (!change()) keeping.say("This browser keeps nothing for this site.");
    offerKeeping(keeping);
    keeping.relist();
    get("keep", HTMLElement).querySelector<HTMLElement>("button:last-of-type")?.focus();
  };
  get("keep", HTMLElement).replaceChildren(...(rows.length === 0 ? [] : exportButtons(keeping)), save);
}

function exportButtons({ base, rows, say }: Keeping): Node[] {
  const what = rows.length > mostExported ? `The first ${mostExported.toLocaleString("en")} as` : "All of these as";
  const buttons = formats.map(([id, label]) =>
    button(
      label,
      () => {
        download(base, rows, id).catch(() => say("The citations could not be loaded."));
      },
      { class: "py-1 underline" },
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

/**
 * Lists the saved searches, and how many pieces each has found since it was last looked at.
 * @param countOf searches for a saved search's address and says how many pieces it finds now
 */
export function showSaved(countOf: (search: string) => Promise<number>): void {
  const section = get("saved", HTMLElement);
  const searches = savedSearches();
  const items = searches.map((search) => savedItem(search, countOf));
  section.replaceChildren(
    ...(searches.length === 0
      ? []
      : [make("h2", { class: "label" }, "Saved searches"), make("ul", { class: "mt-1" }, ...items)]),
  );
}

function savedItem({ search, name, seen }: SavedSearch, countOf: (search: string) => Promise<number>): HTMLLIElement {
  const news = make("span", { class: "text-quiet" });
  countOf(search)
    .then((now) => (news.textContent = now > seen ? ` ${now - seen} new since` : ""))
    .catch(() => (news.textContent = ""));
  return make("li", {}, make("a", { href: `?${search}` }, name), news);
}
