import { paramsOf, stateOf, type FacetId, type SearchState } from "./search-state.ts";
import { openArchive, type Archive, type Outcome } from "./search.ts";
import { chipsOf } from "./chips-of.ts";
import { offerKeeping, showSaved } from "./views/keeping.ts";
import { chipList } from "./views/chips.ts";
import { button, get, make } from "./views/dom.ts";
import { entryItem } from "./views/entries.ts";
import { filterGroups, type FilterView } from "./views/filters.ts";
import { histogram } from "./views/histogram.ts";
import { savedSearches } from "./saved-searches.ts";
import { statusOf } from "./status.ts";

const pageSize = 20;

/**
 * Starts the search page: what is in the address is searched at once, and every control changes the address.
 * @param base the archive's base; begins and ends with a slash
 */
export function startSearchPage(base: string): void {
  const form = get("search", HTMLFormElement);
  const query = get("query", HTMLInputElement);
  const from = get("from", HTMLInputElement);
  const to = get("to", HTMLInputElement);
  const sort = get("sort", HTMLSelectElement);
  const status = get("status", HTMLElement);
  const results = get("results", HTMLOListElement);
  const filtersBox = get("filters-box", HTMLDetailsElement);
  const filterView: FilterView = new Map();
  let state = stateOf(new URLSearchParams(location.search));
  let archive: Promise<Archive> | undefined;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isEmpty = () => paramsOf({ ...state, sort: undefined, page: 1 }).size === 0;
  const open = () => {
    archive ??= openArchive(base).catch((error: unknown) => {
      archive = undefined;
      throw error;
    });
    return archive;
  };

  const run = async () => {
    const mine = ++turn;
    if (isEmpty()) {
      clear();
      return;
    }
    status.textContent = "Searching…";
    try {
      const opened = await open();
      const outcome = await opened.search(state);
      const entries = await outcome.entries((state.page - 1) * pageSize, state.page * pageSize);
      // A later search has begun meanwhile.
      if (mine !== turn) return;
      show(outcome);
      results.replaceChildren(...entries.map(entryItem));
      results.start = (state.page - 1) * pageSize + 1;
    } catch (error) {
      if (mine !== turn) return;
      clear();
      status.textContent = "The search index could not be loaded. Try again, or browse the archive.";
      throw error;
    }
  };

  const clear = () => {
    for (const id of ["chips", "advice", "histogram", "filters", "pages", "keep"])
      get(id, HTMLElement).replaceChildren();
    results.replaceChildren();
    status.textContent = "";
  };

  const show = (outcome: Outcome) => {
    status.textContent = statusOf(outcome, state);
    get("advice", HTMLElement).replaceChildren(
      ...outcome.advice.map(({ text, offer }) =>
        make("p", { class: "mt-1" }, text, offer && searchLink(offer.text, { ...state, page: 1, ...offer.changes })),
      ),
    );
    get("chips", HTMLElement).replaceChildren(...chipList(chipsOf(state, outcome.filters, change)));
    const bars = histogram(outcome.bins, (bin) => change({ from: bin.dates[0], to: bin.dates[1] }));
    get("histogram", HTMLElement).replaceChildren(...(bars ? [bars] : []));
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined;
    const box = focused?.closest("#filters")
      ? `input[name="${focused.name}"][value="${CSS.escape(focused.value)}"]`
      : undefined;
    get("filters", HTMLElement).replaceChildren(
      ...filterGroups(outcome.filters, filterView, (facet, value, chosen) =>
        changeFacet(facet as FacetId, value, chosen),
      ),
    );
    if (box) get("filters", HTMLElement).querySelector<HTMLInputElement>(box)?.focus();
    get("pages", HTMLElement).replaceChildren(...pageLinks(outcome.rows.length));
    offerKeeping({
      base,
      address: String(paramsOf({ ...state, page: 1 })),
      name: state.q.trim() === "" ? "All pieces, filtered" : state.q,
      rows: outcome.rows,
    });
  };

  /** Changes the search and its address; a new place in the history, unless it only goes on typing. */
  const change = (changes: Partial<SearchState>, going: "push" | "replace" = "push") => {
    state = { ...state, page: 1, ...changes };
    const address = addressOf(state);
    if (going === "push") history.pushState(undefined, "", address);
    else history.replaceState(undefined, "", address);
    fill();
    return run();
  };

  const changeFacet = (facet: FacetId, value: string, chosen: boolean) => {
    const others = state.facets[facet].filter((each) => each !== value);
    void change({ facets: { ...state.facets, [facet]: chosen ? [...others, value].sort() : others } });
  };

  const fill = () => {
    if (document.activeElement !== query) query.value = state.q;
    from.value = fullDate(state.from);
    to.value = fullDate(state.to);
    sort.value = state.sort ?? "";
  };

  const searchLink = (text: string, target: SearchState) => {
    const link = make("a", { href: addressOf(target) }, text);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      query.blur();
      void change(target).then(() => results.focus());
    });
    return link;
  };

  const pageLinks = (total: number) => {
    const last = Math.ceil(total / pageSize);
    if (last < 2) return [];
    const offered = Array.from({ length: last }, (_, index) => index + 1).filter(
      (page) => page === 1 || page === last || Math.abs(page - state.page) < 3,
    );
    return offered.map((page) => {
      const link = searchLink(String(page), { ...state, page });
      link.setAttribute("aria-label", `Page ${page}`);
      if (page === state.page) link.setAttribute("aria-current", "page");
      return link;
    });
  };

  const fromAddress = () => {
    state = stateOf(new URLSearchParams(location.search));
    query.value = state.q;
    fill();
    return run();
  };

  query.addEventListener("focus", () => void open().catch(() => undefined), { once: true });
  query.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void change({ q: query.value }, "replace"), 150);
  });
  from.addEventListener("change", () => void change({ from: from.value || undefined }));
  to.addEventListener("change", () => void change({ to: to.value || undefined }));
  sort.addEventListener(
    "change",
    () => void change({ sort: sort.value === "" ? undefined : (sort.value as SearchState["sort"]) }),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void change({ q: query.value });
  });
  document.querySelector("#help")?.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link) return;
    event.preventDefault();
    query.value = new URL(link.href).searchParams.get("q") ?? "";
    void change({ q: query.value });
  });
  get("presets", HTMLElement).replaceChildren(
    button("All dates", () => void change({ from: undefined, to: undefined }), { class: "underline" }),
    button(
      "Last 5 years of the archive",
      () => void open().then(({ lastYear }) => change({ from: String(lastYear - 4), to: String(lastYear) })),
      { class: "underline" },
    ),
    button(
      "Last 20 years of the archive",
      () => void open().then(({ lastYear }) => change({ from: String(lastYear - 19), to: String(lastYear) })),
      { class: "underline" },
    ),
  );
  filtersBox.open = matchMedia("(width >= 74rem)").matches;
  addEventListener("popstate", () => void fromAddress().then(restoreScroll));
  addEventListener("scrollend", keepScroll);
  void fromAddress().then(restoreScroll);
  if (savedSearches().length > 0)
    void showSaved(async (search) => (await (await open()).search(stateOf(new URLSearchParams(search)))).rows.length);
}

function addressOf(state: SearchState): string {
  const params = paramsOf(state);
  return params.size === 0 ? location.pathname : `?${params}`;
}

/** A date input knows whole dates only; a year or month in the address stays in its chip. */
function fullDate(date: string | undefined): string {
  return date?.length === 10 ? date : "";
}

/** The browser restores the place in a page only as far as the page is long, and results come later. */
function keepScroll(): void {
  history.replaceState({ scroll: scrollY }, "");
}

function restoreScroll(): void {
  const { scroll } = (history.state ?? {}) as { scroll?: number };
  if (scroll !== undefined) scrollTo(0, scroll);
}
