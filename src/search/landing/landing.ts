import { mainId } from "#markup/ids.ts";
import { bodyClass, dekAttribute, summaryAttribute } from "#markup/marks.ts";
import { occurrences } from "./marking.ts";

/*
 * Nothing is imported here that the search page uses too: the build would make it a part of its own, which the script of
 * every page would have to name, and that script has 3 KB.
 */

/**
 * Marks the words of a search on the page that it led to, and offers to go from one to the next, by button and by the
 * keys n and p.
 * @param words as they stand in the text
 */
export function markWords(words: readonly string[]): void {
  const article = document.querySelector("article");
  if (!article) return;
  const ranges = rangesIn(article, words);
  if (ranges.length === 0) return;
  if ("highlights" in CSS) {
    CSS.highlights.set("search-hit", new Highlight(...ranges));
    offerSteps(ranges);
  }
}

function rangesIn(article: Element, words: readonly string[]): Range[] {
  const ranges: Range[] = [];
  for (const part of article.querySelectorAll(`h1, [${dekAttribute}], .${bodyClass}, [${summaryAttribute}]`)) {
    const nodes: Node[] = [];
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    const texts = nodes.map(({ nodeValue }) => nodeValue ?? "");
    for (const { start, end } of occurrences(texts, words)) {
      const [first, last] = [nodes[start.text], nodes[end.text]];
      if (!first || !last) continue;
      const range = new Range();
      range.setStart(first, start.offset);
      range.setEnd(last, end.offset);
      ranges.push(range);
    }
  }
  return ranges;
}

/** A bar at the foot of the window with the number of the hit, the ways to the previous and next, and one to end it. */
function offerSteps(ranges: readonly Range[]): void {
  const bar = document.createElement("div");
  bar.className = "landing no-print";
  bar.setAttribute("role", "region");
  bar.setAttribute("aria-label", "Words of your search");
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  let current: number | undefined;
  const step = (by: number) => {
    // The first step goes to the first hit in view, or to the one before it.
    current ??= firstInView(ranges) - (by > 0 ? 1 : 0);
    current = (current + by + ranges.length) % ranges.length;
    const range = ranges[current];
    if (!range) return;
    CSS.highlights.set("search-hit-current", new Highlight(range));
    range.startContainer.parentElement?.scrollIntoView({ block: "center" });
    status.textContent = `${current + 1} of ${ranges.length}`;
  };
  const end = () => {
    CSS.highlights.clear();
    if (bar.contains(document.activeElement)) document.getElementById(mainId)?.focus();
    bar.remove();
    removeEventListener("keydown", onKey);
  };
  const onKey = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && event.target.closest("input, textarea, select, dialog");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
    else if (event.key === "Escape") end();
  };
  status.textContent = `${ranges.length} ${ranges.length === 1 ? "place" : "places"}`;
  bar.append(
    status,
    button("Previous (p)", "p", () => step(-1)),
    button("Next (n)", "n", () => step(1)),
    button("Done (Esc)", "Escape", end),
  );
  document.body.append(bar);
  addEventListener("keydown", onKey);
}

/** The place in the list of the first hit that a reader sees or has still before them. */
function firstInView(ranges: readonly Range[]): number {
  const index = ranges.findIndex((range) => range.getBoundingClientRect().bottom > 0);
  return index < 0 ? ranges.length : index;
}

function button(text: string, key: string, onClick: () => void): HTMLButtonElement {
  const node = document.createElement("button");
  node.type = "button";
  node.textContent = text;
  node.setAttribute("aria-keyshortcuts", key);
  node.addEventListener("click", onClick);
  return node;
}
