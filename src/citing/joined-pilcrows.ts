import { pilcrowClass } from "#markup/marks.ts";

/**
 * Makes the pilcrows of a body one stop of the Tab key, from which the arrows up and down, Home and End lead to the others.
 * The stop is the one that last had the focus, that of a passage in which something has it, or that of the passage in the
 * address. Without scripts each is a stop of its own. Call it once.
 */
export function joinPilcrows(body: Element): void {
  const links = [...body.querySelectorAll<HTMLAnchorElement>(`.${pilcrowClass}`)];
  const inAddress = () => links.find(({ hash }) => hash === location.hash);
  let stop = links[0];
  const stopAt = (link: HTMLAnchorElement | null | undefined) => {
    if (!stop || !link) return;
    stop.tabIndex = -1;
    link.tabIndex = 0;
    stop = link;
  };
  for (const link of links) link.tabIndex = -1;
  stopAt(ownOf(document.activeElement) ?? inAddress() ?? stop);
  addEventListener("hashchange", () => stopAt(inAddress()));
  body.addEventListener("focusin", ({ target }) => stopAt(ownOf(target)));
  addEventListener("keydown", (event) => {
    const at = links.findIndex((link) => link === event.target);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const steps: Record<string, number> = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: links.length - 1 };
    const next = links[steps[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    focusOn(next);
  });
}

/** The pilcrow that something is, or that of the passage it is in. */
function ownOf(target: EventTarget | null): HTMLAnchorElement | null | undefined {
  if (!(target instanceof Element)) return undefined;
  if (target.matches(`.${pilcrowClass}`)) return target as HTMLAnchorElement;
  return target.closest(`[id]:has(> .${pilcrowClass})`)?.querySelector<HTMLAnchorElement>(`:scope > .${pilcrowClass}`);
}

/** What is hidden can't have the focus, and body.css shows a pilcrow only once it has. */
function focusOn(link: HTMLAnchorElement): void {
  Object.assign(link.style, { visibility: "visible", transition: "none" });
  link.focus();
  link.style.cssText = "";
}
