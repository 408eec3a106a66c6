import { chipsOf } from "./chips-of.ts";
import { savedSearches } from "./saved-searches.ts";
import { addressOf, keepScroll, restoreScroll, writeAddress } from "./search-history.ts";
import { pageSize, paramsOf, stateOf, toDate, withValue, type FacetId, type SearchState } from "./search-state.ts";
import { startSearchWorker } from "./search-worker.ts";
import type { Outcome } from "./search.ts";
import { statusOf } from "./status.ts";
import { chipList } from "./views/chips.ts";
import { button, get, make } from "./views/dom.ts";
import { entryItem } from "./views/entries.ts";
import { filterGroups, type FilterView } from "./views/filters.ts";
import { histogram } from "./views/histogram.ts";
import { offerKeeping, showSaved } from "./views/keeping.ts";

/** After so many milliseconds without a key, what is typed is searched; after the longer time, also corrected. */
const pause = 100;
const rest = 900;

/**
 * Starts the search page: what is in the address is searched at once, and every control changes the address.
 * @param base the archive's base; begins and ends with a slash
 */
export function startSearchPage(base: string): void {
  const query = get("query", HTMLInputElement);
  const dates = { from: get("from", HTMLInputElement), to: get("to", HTMLInputElement) };
  const sort = get("sort", HTMLSelectElement);
  const status = get("status", HTMLElement);
  const results = get("results", HTMLOListElement);
  const filterView: FilterView = new Map();
  let state = stateOf(new URLSearchParams(location.search));
  let turn = 0;
  /** Whether the archive has answered a search, for which it fetches all that it needs. */
  let opened = false;
  let timers: ReturnType<typeof setTimeout>[] = [];
  /** The field that a reader is still changing; what it changes stays one place in the history. */
  let changing: HTMLElement | undefined;

  const isEmpty = () => paramsOf({ ...state, sort: undefined, page: 1 }).size === 0;
  const archive = startSearchWorker(base);

  /** Searches, and says whether its outcome was shown: a later search may have begun meanwhile. */
  const run = async (correcting = true): Promise<boolean> => {
    const mine = ++turn;
    if (isEmpty()) {
      clear();
      return true;
    }
    status.textContent = "Searching…";
    results.ariaBusy = "true";
    try {
      if (!opened) {
        const first = await archive.glance(state);
        if (mine !== turn) return false;
        if (first.length > 0) results.replaceChildren(...first.map(entryItem));
      }
      const { outcome, page, top } = await archive.search(state, correcting);
      opened = true;
      if (mine !== turn) return false;
      if (page !== state.page) {
        state = { ...state, page };
        writeAddress(state, "replace");
      }
      showSummary(outcome);
      results.replaceChildren(...top.map(entryItem));
      const place = (page - 1) * pageSize;
      results.start = place + 1;
      // The results come before the filters, which take a browser as long to show.
      const others = await archive.entries(place + top.length, place + pageSize);
      if (mine !== turn) return false;
      results.append(...others.map(entryItem));
      showRest(outcome);
      results.ariaBusy = "false";
      return true;
    } catch (error) {
      if (mine !== turn) return false;
      clear();
      status.textContent = "The search index could not be loaded. Try again, or browse the archive.";
      throw error;
    }
  };

  const clear = () => {
    for (const id of ["chips", "advice", "histogram", "filters", "pages", "keep"])
      get(id, HTMLElement).replaceChildren();
    results.replaceChildren();
    results.ariaBusy = "false";
    status.textContent = "";
  };

  /** Shows what stands above the results. */
  const showSummary = (outcome: Outcome) => {
    status.textContent = statusOf(outcome, state);
    get("advice", HTMLElement).replaceChildren(
      ...outcome.advice.map(({ text, offer }) =>
        make("p", { class: "mt-1" }, text, offer && searchLink(offer.text, { ...state, page: 1, ...offer.changes })),
      ),
    );
    const chips = chipsOf(state, outcome.filters, (changes) => void change(changes).then(() => status.focus()));
    get("chips", HTMLElement).replaceChildren(...chipList(chips));
    const bars = histogram(outcome.bins, ({ dates: [first, last] }) => {
      void change({ from: first, to: last }).then(() => status.focus());
    });
    get("histogram", HTMLElement).replaceChildren(...(bars ? [bars] : []));
  };

  /** Shows what stands beside the results and below them. */
  const showRest = (outcome: Outcome) => {
    showFilters(outcome);
    get("pages", HTMLElement).replaceChildren(...pageLinks(outcome.rows.length));
    offerKeeping({
      base,
      address: String(paramsOf({ ...state, page: 1 })),
      name: state.q.trim() === "" ? "All pieces, filtered" : state.q,
      rows: outcome.rows,
      say: (text) => (status.textContent = text),
      relist,
    });
  };

  /** Makes the filters anew and leaves the focus where it was among them. */
  const showFilters = ({ filters }: Outcome) => {
    const box = get("filters", HTMLElement);
    const focused = box.contains(document.activeElement) ? (document.activeElement as HTMLInputElement) : undefined;
    box.replaceChildren(
      ...filterGroups(
        filters,
        filterView,
        (facet, value, chosen) => void change({ facets: withValue(state.facets, facet as FacetId, value, chosen) }),
      ),
    );
    const same = [...box.querySelectorAll("input")].find(
      ({ name, type, value }) => name === focused?.name && (type === "search" || value === focused.value),
    );
    same?.focus();
  };

  /** Changes the search and its address. */
  const change = (changes: Partial<SearchState>, field?: HTMLElement, correcting = true): Promise<boolean> => {
    state = { ...state, page: 1, ...changes };
    writeAddress(state, field !== undefined && field === changing ? "replace" : "push");
    changing = field;
    fill();
    return run(correcting);
  };

  /** Puts the search into the fields, except the one that a reader is in. */
  const fill = () => {
    const put = (field: HTMLInputElement | HTMLSelectElement, value: string) => {
      if (field !== document.activeElement) field.value = value;
    };
    put(query, state.q);
    // A date field knows whole dates only; a year or month is shown with the filters.
    put(dates.from, state.from?.length === 10 ? state.from : "");
    put(dates.to, state.to?.length === 10 ? state.to : "");
    put(sort, state.sort ?? "");
  };

  const searchLink = (text: string, target: SearchState) => {
    const link = make("a", { href: addressOf(target) }, text);
    link.addEventListener("click", (event) => follow(event, target));
    return link;
  };

  /** Follows a link to a search without leaving the page, unless it is to be opened elsewhere. */
  const follow = (event: MouseEvent, target: SearchState) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    query.value = target.q;
    void change(target).then((shown) => {
      // Who has gone on to type elsewhere is left there.
      if (!shown || document.activeElement instanceof HTMLInputElement) return;
      status.focus({ preventScroll: true });
      status.scrollIntoView({ block: "start" });
    });
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

  const relist = () => {
    showSaved((search) => archive.count(stateOf(new URLSearchParams(search))));
  };

  const fromAddress = () => {
    state = stateOf(new URLSearchParams(location.search));
    changing = undefined;
    query.value = state.q;
    fill();
    return run();
  };

  const stopTimers = () => {
    timers.forEach(clearTimeout);
    timers = [];
  };

  // While a reader is still typing, the index gets ready; what fails here fails again where it is told.
  const prepare = () => void archive.prepare(query.value).catch(() => undefined);
  query.addEventListener("focus", prepare, { once: true });
  query.addEventListener("input", () => {
    prepare();
    stopTimers();
    timers = [
      setTimeout(() => void change({ q: query.value }, query, false), pause),
      setTimeout(() => void run(), rest),
    ];
  });
  for (const [name, field] of Object.entries(dates))
    field.addEventListener("change", () => void change({ [name]: toDate(field.value) }, field));
  for (const field of [query, ...Object.values(dates)])
    field.addEventListener("blur", () => {
      if (changing === field) changing = undefined;
    });
  sort.addEventListener("change", () => void change({ sort: stateOf(new URLSearchParams({ sort: sort.value })).sort }));
  get("search", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    stopTimers();
    void change({ q: query.value }, query).then(() => (changing = undefined));
  });
  document.querySelector("#help")?.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link) follow(event as MouseEvent, stateOf(new URL(link.href).searchParams));
  });
  const lately = (years: number) => async () => {
    const lastYear = await archive.lastYear();
    await change({ from: String(lastYear - years + 1).padStart(4, "0"), to: String(lastYear).padStart(4, "0") });
  };
  get("presets", HTMLElement).replaceChildren(
    button("All dates", () => void change({ from: undefined, to: undefined }), { class: "py-1 underline" }),
    button("Last 5 years of the archive", () => void lately(5)(), { class: "py-1 underline" }),
    button("Last 20 years of the archive", () => void lately(20)(), { class: "py-1 underline" }),
  );
  get("filters-box", HTMLDetailsElement).open = matchMedia("(width >= 74rem)").matches;
  addEventListener("popstate", () => void fromAddress().then(restoreScroll));
  addEventListener("pagehide", keepScroll);
  addEventListener("scrollend", keepScroll);

  const typedBefore = state.q === "" ? query.value : "";
  const focusedBefore = document.activeElement === query;
  if (typedBefore !== "") {
    state = { ...state, q: typedBefore };
    writeAddress(state, "replace");
  } else query.value = state.q;
  fill();
  void run().then(restoreScroll);
  if (focusedBefore) prepare();
  if (savedSearches().length > 0) relist();
}
