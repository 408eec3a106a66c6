import { startThemeSwitch } from "#components/theme-switch.ts";

/** Starts what every page does at once. It stays small: all else is fetched when a reader asks for it. */
export function startPage(): void {
  const switcher = document.querySelector<HTMLElement>("#page-theme");
  if (switcher) startThemeSwitch(switcher);
  addEventListener("keydown", (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    void import("#search/quick/quick-search.ts").then(({ openQuickSearch }) => openQuickSearch());
  });
  const marks = new URLSearchParams(location.search).getAll("mark");
  if (marks.length > 0) void import("#search/landing/landing.ts").then(({ markWords }) => markWords(marks));
}

function asksForSearch({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (key.toLowerCase() === "k") return ctrlKey || metaKey;
  const typing = target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
  return key === "/" && !ctrlKey && !metaKey && !typing;
}
