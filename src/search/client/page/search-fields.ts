import { toDate, stateOf, type SearchState } from "../state/search-state.ts";
import { get } from "../views/dom.ts";

/** After so many milliseconds without a key, what is typed is searched; after the longer time, also corrected. */
const pause = 100;
const rest = 900;

/** Hears of what a reader does in the fields of the search form. */
export interface FieldsListener {
  /** The query may be changed soon; what it is so far. */
  near(q: string): void;
  /**
   * The search was changed.
   * @param field the one in which the reader may go on changing it, if there is one
   * @param typing whether the reader is
   */
  changed(changes: Partial<SearchState>, field: HTMLElement | undefined, typing: boolean): void;
  /** The reader has stopped typing for a while. */
  rested(): void;
  /** The query was sent. */
  sent(q: string): void;
  /** The reader left a field. */
  left(field: HTMLElement): void;
}

/** The fields of the search form. */
export interface SearchFields {
  query: HTMLInputElement;
  /**
   * Puts a search into the fields.
   * @param all whether into that too in which the reader is, who may be changing it
   */
  fill(state: SearchState, all?: boolean): void;
  /** Forgets what was typed and not searched yet. */
  stop(): void;
}

/** Listens to the fields of the search form. */
export function searchFields(listener: FieldsListener): SearchFields {
  const query = get("query", HTMLInputElement);
  const dates = { from: get("from", HTMLInputElement), to: get("to", HTMLInputElement) };
  const sort = get("sort", HTMLSelectElement);
  let timers: ReturnType<typeof setTimeout>[] = [];

  const stop = () => {
    timers.forEach(clearTimeout);
    timers = [];
  };

  query.addEventListener("focus", () => listener.near(query.value), { once: true });
  query.addEventListener("input", () => {
    listener.near(query.value);
    stop();
    timers = [
      setTimeout(() => listener.changed({ q: query.value }, query, true), pause),
      setTimeout(() => listener.rested(), rest),
    ];
  });
  for (const [name, field] of Object.entries(dates))
    field.addEventListener("change", () => listener.changed({ [name]: toDate(field.value) }, field, false));
  sort.addEventListener("change", () => {
    listener.changed({ sort: stateOf(new URLSearchParams({ sort: sort.value })).sort }, undefined, false);
  });
  for (const field of [query, ...Object.values(dates)]) field.addEventListener("blur", () => listener.left(field));
  get("search", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    stop();
    listener.sent(query.value);
  });

  return {
    query,
    fill: ({ q, from, to, sort: order }, all = false) => {
      const put = (field: HTMLInputElement | HTMLSelectElement, value: string) => {
        if (all || field !== document.activeElement) field.value = value;
      };
      put(query, q);
      // A date field knows whole dates only; a year or month is shown with the filters.
      put(dates.from, from?.length === 10 ? from : "");
      put(dates.to, to?.length === 10 ? to : "");
      put(sort, order ?? "");
    },
    stop,
  };
}
