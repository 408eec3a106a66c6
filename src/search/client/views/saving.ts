import { keptOf, newSince, type Seen } from "../outcome/seen.ts";
import { removeSearch, savedSearches, saveSearch, storageKey, type SavedSearch } from "../page/saved-searches.ts";
import { formatNumber } from "#piece/count.ts";
import type { FocusKeeper } from "../page/focus-keeper.ts";
import { button, get, make } from "./dom.ts";

/** What saving needs of the page. */
export interface SavingHost {
  /** What the search with an address finds. */
  seenOf(search: string): Promise<Seen>;
  /** Tells a reader something. */
  say(text: string): void;
  focus: FocusKeeper;
}

/** The saved searches as the page shows them. */
export interface Saving {
  /**
   * Offers to save a search that is shown or, where it is saved, to forget it, and takes its pieces for seen.
   * @param search the query part of its address, without the question mark
   * @param name what to call it
   */
  offer(search: string, name: string): void;
  /** Offers nothing. */
  withdraw(): void;
}

/** Lists the saved searches, here and when another tab changes them. */
export function startSaving({ seenOf, say, focus }: SavingHost): Saving {
  let shown: Pick<SavedSearch, "search" | "name"> | undefined;

  const show = () => {
    focus.during(() => {
      showOffer();
      showList();
    });
  };

  const keep = (change: () => boolean) => {
    if (!change()) say("This browser keeps nothing for this site.");
    show();
  };

  const save = async ({ search, name }: Pick<SavedSearch, "search" | "name">) => {
    const seen = keptOf(await seenOf(search));
    keep(() => saveSearch({ search, name, ...seen }));
  };

  const showOffer = () => {
    const offered = shown;
    const box = get("save", HTMLElement);
    if (!offered) {
      box.replaceChildren();
      return;
    }
    const known = savedSearches().some(({ search }) => search === offered.search);
    const toggle = known
      ? button("Forget this search", () => keep(() => removeSearch(offered.search)), { class: "py-1 underline" })
      : button("Save this search", () => void save(offered).catch(() => say("The search could not be saved.")), {
          class: "py-1 underline",
        });
    toggle.dataset["key"] = "save";
    box.replaceChildren(toggle);
  };

  const showList = () => {
    const searches = savedSearches();
    get("saved", HTMLElement).replaceChildren(
      ...(searches.length === 0
        ? []
        : [make("h2", { class: "label" }, "Saved searches"), make("ul", { class: "mt-1" }, ...searches.map(item))]),
    );
  };

  const item = (saved: SavedSearch) => {
    const { search, name } = saved;
    const news = make("span", { class: "text-quiet" });
    seenOf(search)
      .then((now) => {
        const count = newSince(saved, now);
        news.textContent = count > 0 ? ` ${formatNumber(count)} new since` : "";
      })
      .catch(() => (news.textContent = ""));
    const link = make("a", { href: search === "" ? location.pathname : `?${search}`, "data-key": `saved ${search}` });
    link.textContent = name;
    const forget = button("Forget", () => forgetHere(search), {
      class: "ms-3 py-1 underline",
      "aria-label": `Forget “${name}”`,
      "data-key": `forget ${search}`,
    });
    return make("li", {}, link, news, forget);
  };

  /** Forgets a search, and goes on to the next in the list. */
  const forgetHere = (search: string) => {
    const place = savedSearches().findIndex((each) => each.search === search);
    keep(() => removeSearch(search));
    const buttons = [...get("saved", HTMLElement).querySelectorAll("button")];
    (buttons[place] ?? buttons.at(-1) ?? get("save", HTMLElement).querySelector("button"))?.focus();
  };

  addEventListener("storage", ({ key }) => {
    if (key === storageKey || key === null) show();
  });
  showList();
  return {
    offer: (search, name) => {
      shown = { search, name };
      focus.during(showOffer);
      const saved = () => savedSearches().find((each) => each.search === search);
      if (!saved()) return;
      seenOf(search)
        .then((now) => {
          // It may have been forgotten meanwhile.
          const known = saved();
          if (known) saveSearch({ ...known, ...keptOf(now) });
          focus.during(showList);
        })
        // What could not be counted stays as it was last seen.
        .catch(() => undefined);
    },
    withdraw: () => {
      shown = undefined;
      focus.during(showOffer);
    },
  };
}
