import { putOnClipboard, linkCopy, quotationCopy } from "./clipboard.ts";
import { quotationOf } from "./quotation.ts";
import type { Quoted } from "./selection.ts";

/** A bar at an edge of the window with a button for each thing that can be copied of what is selected. */
export interface CopyBar {
  /** Offers what is selected, or nothing. A bar that has the focus stays, since the selection may end by that. */
  offer(quoted: Quoted | undefined): void;
}

/**
 * A bar for what is selected in an article. It stands behind the article, no part of it; the Tab key leads there from the
 * selection, once, and from there on from where the selection ends. Call it once.
 */
export function copyBarOf(article: Element): CopyBar {
  let quoted: Quoted | undefined;
  /** Whether the Tab key still has to lead to it. */
  let isNext = false;
  const bar = document.createElement("div");
  bar.className = "landing no-print";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Selected text");
  bar.lang = "en";
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  const buttons = [
    button("Copy quotation with citation", () => copy(quotationCopy)),
    button("Copy link", () => copy(linkCopy)),
  ];
  bar.append(...buttons, status);

  const copy = async (copyOf: typeof quotationCopy) => {
    try {
      if (quoted) await putOnClipboard(copyOf(quotationOf(quoted)));
      status.textContent = "Copied";
    } catch {
      status.textContent = "The browser refused to copy";
    }
  };
  const hasFocus = () => bar.contains(document.activeElement);
  addEventListener("keydown", (event) => {
    if (!bar.isConnected || !quoted) return;
    if (event.key === "Escape") {
      if (hasFocus()) focusOnEnd(quoted);
      bar.remove();
    }
    if (event.key !== "Tab" || event.ctrlKey || event.metaKey || event.altKey) return;
    const inOrder = event.shiftKey ? buttons.toReversed() : buttons;
    // The key itself then leads on from there.
    if (document.activeElement === inOrder.at(-1)) focusOnEnd(quoted);
    const elsewhere = event.target instanceof Element && event.target.closest("input, textarea, select, dialog");
    if (hasFocus() || elsewhere || !isNext) return;
    event.preventDefault();
    isNext = false;
    inOrder[0]?.focus();
  });
  return {
    offer(next) {
      if (hasFocus() && !next) return;
      quoted = next;
      isNext = !hasFocus();
      status.textContent = "";
      if (!next) return bar.remove();
      if (!bar.isConnected) article.after(bar);
      bar.toggleAttribute("data-above", isUnder(bar.offsetHeight, next));
    },
  };
}

function button(text: string, press: () => void): HTMLButtonElement {
  const node = document.createElement("button");
  node.type = "button";
  node.textContent = text;
  // Pressing a button would end the selection in some browsers.
  node.addEventListener("pointerdown", (event) => event.preventDefault());
  node.addEventListener("click", press);
  return node;
}

/** Whether a bar at the foot of the window would cover the last line of what is selected. */
function isUnder(height: number, { parts }: Quoted): boolean {
  const range = new Range();
  const last = parts.at(-1);
  if (!last) return false;
  range.setStart(last.node, last.start);
  range.setEnd(last.node, last.end);
  const line = [...range.getClientRects()].at(-1);
  return line !== undefined && line.top < innerHeight && line.bottom > innerHeight - height;
}

/** Puts the focus where the selection ends. */
function focusOnEnd({ parts }: Quoted): void {
  const end = parts.at(-1)?.node.parentElement?.closest<HTMLElement>("[id]");
  if (!end) return;
  end.tabIndex = -1;
  end.addEventListener("blur", () => end.removeAttribute("tabindex"), { once: true });
  end.focus({ preventScroll: true });
}
