import { formatNumber } from "#piece/count.ts";
import { foldWord } from "../lexicon/lexicon-words.ts";
import { make } from "./dom.ts";

/** A value that results can be narrowed to. */
export interface FilterValue {
  id: string;
  name: string;
  /** How many results there would be. */
  count: number;
  chosen: boolean;
}

/** A facet with its values. */
export interface Filter {
  id: string;
  label: string;
  values: readonly FilterValue[];
}

/** So many values are shown at first. */
const shown = 6;

/** So many are listed at most, which a browser still shows at once. */
const listed = 200;

/** With more values than this, there is a field to find one by its name. */
const many = 12;

/** How a reader has left each facet's group, by the facet; kept while the groups are made anew. */
export type FilterView = Map<
  string,
  {
    open: boolean;
    /** What was typed to find a value. */
    typed: string;
    /** Whether all values are shown. */
    all: boolean;
    /** Values whose boxes were changed, which stay in sight. */
    touched: Set<string>;
  }
>;

/** Hears of what a reader does with the filters. */
export interface FilterListener {
  /** A value's box was changed. */
  changed(facet: string, value: string, chosen: boolean): void;
  /** Tells a reader something. */
  say(text: string): void;
}

/**
 * The filters as groups of checkboxes, chosen ones and those with most results first.
 */
export function filterGroups(filters: readonly Filter[], view: FilterView, listener: FilterListener): HTMLElement[] {
  return filters
    .filter(({ values }) => values.some(({ count, chosen }) => count > 0 || chosen))
    .map((filter) => filterGroup(filter, view, listener));
}

function filterGroup({ id, label, values }: Filter, view: FilterView, listener: FilterListener): HTMLElement {
  const chosen = values.some((value) => value.chosen);
  const state = view.get(id) ?? { open: chosen, typed: "", all: false, touched: new Set() };
  view.set(id, state);
  const list = make("ul", { class: "mt-1", "aria-label": label });
  const isKept = ({ id: value, chosen: isChosen }: FilterValue) => isChosen || state.touched.has(value);
  const offered = values
    .filter((value) => value.count > 0 || isKept(value))
    .toSorted((a, b) => Number(isKept(b)) - Number(isKept(a)) || b.count - a.count || (a.name < b.name ? -1 : 1));
  const more = make(
    "button",
    { type: "button", class: "py-1 text-small underline", "data-key": `all ${id}` },
    offered.length > listed ? `The first ${listed} of ${offered.length}` : `All ${offered.length}`,
  );
  const note = make("p", { class: "mt-1 text-quiet" });
  const fill = () => {
    const typed = foldWord(state.typed.trim());
    const matching = offered.filter(({ name }) => typed === "" || foldWord(name).includes(typed));
    const limit = state.all || typed !== "" ? listed : shown;
    list.replaceChildren(...matching.slice(0, limit).map(item));
    more.hidden = limit === listed || matching.length <= limit;
    note.textContent =
      matching.length === 0
        ? `None of the ${offered.length} has this in its name.`
        : limit === listed && matching.length > limit
          ? `${listed} of ${matching.length} are listed. Type more of a name to find another one.`
          : "";
    note.hidden = note.textContent === "";
  };
  const item = (value: FilterValue) => {
    const box = make("input", {
      type: "checkbox",
      name: id,
      value: value.id,
      checked: value.chosen,
      "data-key": `${id}=${value.id}`,
    });
    box.addEventListener("change", () => {
      state.touched.add(value.id);
      listener.changed(id, value.id, box.checked);
    });
    return make(
      "li",
      {},
      make(
        "label",
        { class: "filter" },
        box,
        make("span", {}, value.name),
        make("span", { class: "text-quiet" }, formatNumber(value.count)),
      ),
    );
  };
  more.addEventListener("click", () => {
    state.all = true;
    fill();
    list.querySelector<HTMLInputElement>(`li:nth-child(${shown + 1}) input`)?.focus();
  });
  const find = make("input", {
    type: "search",
    name: `find-${id}`,
    class: "w-full border border-quiet bg-paper px-2",
    "aria-label": `Find in ${label.toLowerCase()}`,
    value: state.typed,
    "data-key": `find ${id}`,
  });
  find.addEventListener("input", () => {
    state.typed = find.value;
    fill();
    if (!note.hidden) listener.say(note.textContent);
  });
  fill();
  const group = make(
    "details",
    { class: "line-below py-2", open: state.open, "data-facet": id },
    make("summary", { "data-key": `facet ${id}` }, label),
    ...(offered.length > many ? [find] : []),
    list,
    note,
    more,
  );
  group.addEventListener("toggle", () => (state.open = group.open));
  return group;
}
