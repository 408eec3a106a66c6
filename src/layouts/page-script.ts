import { pieceAttribute, pilcrowClass } from "#markup/marks.ts";
import { startThemeSwitch } from "#components/frame/theme-switch.ts";

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
  if (document.querySelector(`[${pieceAttribute}]`)) awaitCiting();
}

/** Until a reader selects something, asks for a passage, or comes to its pilcrow, nothing is needed for quoting. */
function awaitCiting(): void {
  const events = ["selectionchange", "hashchange", "focusin"];
  const look = () => {
    const atPilcrow = document.activeElement?.className === pilcrowClass;
    if (getSelection()?.isCollapsed !== false && !/^#p\d/.test(location.hash) && !atPilcrow) return;
    for (const event of events) removeEventListener(event, look, true);
    void import("#citing/citing.ts").then(({ startCiting }) => startCiting());
  };
  // Selections are told to the document alone, and seen from the window only on the way there.
  for (const event of events) addEventListener(event, look, true);
  look();
}

function asksForSearch({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (altKey) return false;
  if (key.toLowerCase() === "k") return ctrlKey || metaKey;
  const typing = target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
  return key === "/" && !ctrlKey && !metaKey && !typing;
}
