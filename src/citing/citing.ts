import { bodyClass } from "#markup/marks.ts";
import { copyBarOf } from "./copy-bar.ts";
import { joinPilcrows } from "./joined-pilcrows.ts";
import { showPinpoint } from "./pinpoint.ts";
import { quotedIn } from "./selection.ts";

/** How long a selection must rest before it is taken up, in milliseconds. */
const rest = 200;

/**
 * Makes the page's Cite section speak of the passage in the address, offers ways to copy whatever is selected in the body
 * of its piece, and makes its pilcrows one stop of the Tab key. Call it once.
 */
export function startCiting(): void {
  const point = () => showPinpoint(location.hash.slice(1));
  addEventListener("hashchange", point);
  point();
  const article = document.querySelector("article");
  const body = article?.querySelector(`.${bodyClass}`);
  if (!article || !body) return;
  joinPilcrows(body);
  const bar = copyBarOf(article);
  const look = () => bar.offer(quotedIn(body, getSelection()));
  let waiting = 0;
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(look, rest);
  });
  look();
}
