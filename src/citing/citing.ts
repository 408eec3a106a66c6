import { putOnClipboard, linkCopy, quotationCopy } from "./clipboard.ts";
import { showPinpoint } from "./pinpoint.ts";
import { quotationOf } from "./quotation.ts";
import { quotedIn, type Quoted } from "./selection.ts";

/** How long a selection must rest before it is taken up, in milliseconds. */
const rest = 200;

/**
 * Makes the page's Cite section speak of the passage in the address, and offers ways to copy whatever is selected in the body
 * of its piece. Call it once.
 */
export function startCiting(): void {
  const point = () => showPinpoint(location.hash.slice(1));
  addEventListener("hashchange", point);
  point();
  const body = document.querySelector("article .body");
  if (!body) return;
  let quoted: Quoted | undefined;
  const bar = toolbar(async (copyOf) => {
    if (quoted) await putOnClipboard(copyOf(quotationOf(quoted)));
  });
  const look = () => {
    if (bar.contains(document.activeElement)) return;
    quoted = quotedIn(body, getSelection());
    if (quoted) offer(bar, body, quoted);
    else bar.remove();
  };
  let waiting = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(look, rest);
  });
  addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !bar.isConnected) return;
    if (bar.contains(document.activeElement)) document.querySelector<HTMLElement>("#page-main")?.focus();
    bar.remove();
  });
  look();
}

/** Shows the bar; it stands after the block where the selection ends, so that the Tab key leads from the selection to it. */
function offer(bar: HTMLElement, body: Element, { parts }: Quoted): void {
  let block: Node | null | undefined = parts.at(-1)?.node;
  while (block && block.parentNode !== body) block = block.parentNode;
  if (!(block instanceof Element) || block.nextSibling === bar) return;
  say(bar, "");
  block.after(bar);
}

/** A bar at the foot of the window with a button for each thing that can be copied. */
function toolbar(copy: (copyOf: typeof quotationCopy) => Promise<void>): HTMLElement {
  const bar = document.createElement("div");
  bar.className = "landing no-print";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Selected text");
  bar.lang = "en";
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  const button = (text: string, copyOf: typeof quotationCopy) => {
    const node = document.createElement("button");
    node.type = "button";
    node.textContent = text;
    // Pressing a button would end the selection in some browsers.
    node.addEventListener("pointerdown", (event) => event.preventDefault());
    node.addEventListener("click", () => {
      copy(copyOf).then(
        () => say(bar, "Copied"),
        () => say(bar, "The browser refused to copy"),
      );
    });
    return node;
  };
  bar.append(button("Copy quotation with citation", quotationCopy), button("Copy link", linkCopy), status);
  return bar;
}

function say(bar: HTMLElement, text: string): void {
  const status = bar.querySelector("[role=status]");
  if (status) status.textContent = text;
}
