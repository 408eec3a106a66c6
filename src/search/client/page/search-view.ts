import { withBase } from "#piece/permalink.ts";
import { chipsOf } from "./chips-of.ts";
import { addressOf } from "./search-history.ts";
import { focusKeeper, type FocusKeeper } from "./focus-keeper.ts";
import { partingOf, spanOf } from "../outcome/paging.ts";
import type { Outcome } from "../outcome/search.ts";
import { pageSize, withValue, type FacetId, type SearchState } from "../state/search-state.ts";
import { statusOf } from "./status.ts";
import { statusLine, type StatusLine } from "./status-line.ts";
import { chipList } from "../views/chips.ts";
import { button, get, make } from "../views/dom.ts";
import { entryItem, partingItem, type ResultEntry } from "../views/entries.ts";
import { filterGroups, type FilterView } from "../views/filters.ts";
import { histogram } from "../views/histogram.ts";
import { pageLinks } from "../views/page-links.ts";

/** Hears of what a reader does with what a search came to. */
export interface ViewListener {
  /** Something narrows the search, or doesn't any more. */
  narrowed(changes: Partial<SearchState>): void;
  /** A filter's box was changed, in which the reader stays. */
  filtered(changes: Partial<SearchState>): void;
  /** A link to another search was followed; the reader goes on at an element. */
  followed(event: MouseEvent, target: SearchState, to: HTMLElement): void;
  /** The search is to be tried again. */
  again(): void;
}

/** What a search came to as the page shows it. */
export interface SearchView {
  status: StatusLine;
  focus: FocusKeeper;
  /** Says that a search has begun. */
  begin(): void;
  /** Shows the first results that are known, before all else is. */
  glance(entries: readonly ResultEntry[]): void;
  /** Shows what stands above the results, and the first of them. */
  top(outcome: Outcome, state: SearchState, entries: readonly ResultEntry[]): void;
  /** Shows the other results, and what stands beside and below them. */
  rest(outcome: Outcome, state: SearchState, entries: readonly ResultEntry[]): void;
  /** Says again what is shown already. */
  same(outcome: Outcome, state: SearchState): void;
  /** Says why a search failed, and what to do. */
  fail(why: string): void;
}

/**
 * The part of the search page below the form.
 * @param base the archive's base; begins and ends with a slash
 */
export function searchView(base: string, listener: ViewListener): SearchView {
  const results = get("results", HTMLOListElement);
  const status = statusLine();
  const focus = focusKeeper(get("status", HTMLElement));
  const filterView: FilterView = new Map();

  const put = (id: string, nodes: readonly Node[]) => get(id, HTMLElement).replaceChildren(...nodes);

  const linkTo = (text: string, target: SearchState, to: HTMLElement) => {
    const link = make("a", { href: addressOf(target) }, text);
    link.addEventListener("click", (event) => listener.followed(event, target, to));
    return link;
  };

  /** The entries as items, with the line before the first that lacks some of the words. */
  const items = (outcome: Outcome, state: SearchState, entries: readonly ResultEntry[], from: number) => {
    const parting = partingOf(state, outcome);
    return entries.flatMap((entry, index) =>
      from + index === parting ? [partingItem(), entryItem(entry)] : [entryItem(entry)],
    );
  };

  const showSummary = (outcome: Outcome, state: SearchState) => {
    status.show(statusOf(outcome, state));
    const advice = outcome.advice.map(({ text, offer, page, isQuestion, byEnter }) => {
      const link = page
        ? make("a", { href: withBase(base, page.address) }, page.text)
        : offer && linkTo(offer.text, { ...state, page: 1, ...offer.changes }, get("status", HTMLElement));
      if (link) link.dataset["key"] = `advice ${text}`;
      const enter = byEnter && " Press Enter again to search for it.";
      return make("p", { class: "mt-1" }, text, link, isQuestion && "?", enter);
    });
    put("advice", advice);
    put("chips", chipList(chipsOf(state, outcome.filters, listener.narrowed)));
    const bars = histogram(outcome.bins, ({ dates: [from, to] }) => listener.narrowed({ from, to }));
    put("histogram", bars ? [bars] : []);
  };

  const showFilters = ({ filters }: Outcome, state: SearchState) => {
    const groups = filterGroups(filters, filterView, {
      changed: (facet, value, chosen) =>
        listener.filtered({ facets: withValue(state.facets, facet as FacetId, value, chosen) }),
      say: status.say,
    });
    put("filters", groups);
  };

  return {
    status,
    focus,
    begin: () => {
      status.show("Searching…");
      results.ariaBusy = "true";
    },
    glance: (entries) => {
      if (entries.length > 0) focus.during(() => results.replaceChildren(...entries.map(entryItem)));
    },
    top: (outcome, state, entries) => {
      focus.during(() => {
        showSummary(outcome, state);
        const { total } = outcome;
        results.replaceChildren(...items(outcome, state, entries, 0));
        results.start = (state.page - 1) * pageSize + 1;
        results.ariaLabel = total > pageSize ? `Results ${spanOf(state.page, total)} of ${total}` : "Results";
      });
    },
    rest: (outcome, state, entries) => {
      focus.during(() => {
        const shown = results.querySelectorAll("[data-piece]").length;
        results.append(...items(outcome, state, entries, shown));
        showFilters(outcome, state);
        put(
          "pages",
          pageLinks(state.page, outcome.listed, (text, page) => linkTo(text, { ...state, page }, results)),
        );
      });
      results.ariaBusy = "false";
      focus.settle();
    },
    same: (outcome, state) => {
      status.show(statusOf(outcome, state));
      results.ariaBusy = "false";
    },
    fail: (why) => {
      focus.during(() => {
        for (const id of ["chips", "histogram", "filters", "pages", "export"]) put(id, []);
        results.replaceChildren();
        status.show(why);
        put("advice", [button("Try again", listener.again, { class: "py-1 underline", "data-key": "again" })]);
      });
      results.ariaBusy = "false";
      focus.settle();
    },
  };
}
