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

/** With more values than this, there is a field to find one by its name. */
const many = 12;

/** What a reader has typed to find a value, and whether all are shown, by facet; kept while the list is made anew. */
export type FilterView = Map<string, { typed: string; all: boolean }>;

/**
 * The filters as groups of checkboxes, chosen ones and those with most results first.
 * @param onChange takes the facet and the value whose box was changed
 */
export function filterGroups(
  filters: readonly Filter[],
  view: FilterView,
  onChange: (facet: string, value: string, chosen: boolean) => void,
): HTMLElement[] {
  return filters
    .filter(({ values }) => values.some(({ count, chosen }) => count > 0 || chosen))
    .map((filter) => filterGroup(filter, view, onChange));
}

function filterGroup(
  { id, label, values }: Filter,
  view: FilterView,
  onChange: (facet: string, value: string, chosen: boolean) => void,
): HTMLElement {
  const state = view.get(id) ?? { typed: "", all: false };
  view.set(id, state);
  const chosen = values.some((value) => value.chosen);
  const list = make("ul", { class: "mt-1" });
  const offered = values
    .filter(({ count, chosen: isChosen }) => count > 0 || isChosen)
    .toSorted((a, b) => Number(b.chosen) - Number(a.chosen) || b.count - a.count || (a.name < b.name ? -1 : 1));
  const more = make("button", { type: "button", class: "text-small underline" }, `All ${offered.length}`);
  const fill = () => {
    const typed = state.typed.trim().toLowerCase();
    const matching = offered.filter(({ name }) => typed === "" || name.toLowerCase().includes(typed));
    const limit = state.all || typed !== "" ? 200 : shown;
    list.replaceChildren(...matching.slice(0, limit).map(item));
    more.hidden = matching.length <= limit;
  };
  const item = (value: FilterValue) => {
    const box = make("input", { type: "checkbox", name: id, value: value.id, checked: value.chosen });
    box.addEventListener("change", () => onChange(id, value.id, box.checked));
    return make(
      "li",
      {},
      make(
        "label",
        { class: "filter" },
        box,
        make("span", {}, value.name),
        make("span", { class: "text-quiet" }, String(value.count)),
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
    class: "w-full border border-quiet bg-paper px-2",
    "aria-label": `Find in ${label.toLowerCase()}`,
    value: state.typed,
  });
  find.addEventListener("input", () => {
    state.typed = find.value;
    fill();
  });
  fill();
  return make(
    "details",
    { class: "border-b border-rule py-2", open: chosen || state.typed !== "" || state.all, "data-facet": id },
    make("summary", {}, label),
    ...(offered.length > many ? [find] : []),
    list,
    more,
  );
}
