import { pagesNear, pagesOf } from "../outcome/paging.ts";
import { make } from "./dom.ts";

/**
 * Links to the pages of a list: the previous, those near and the next. A list of one page has none.
 * @param linkTo makes a link with a text to a page
 */
export function pageLinks(
  page: number,
  total: number,
  linkTo: (text: string, page: number) => HTMLAnchorElement,
): HTMLElement[] {
  const last = pagesOf(total);
  if (last < 2) return [];
  const step = (text: string, to: number, rel: string) => {
    if (to < 1 || to > last) return [];
    const link = linkTo(text, to);
    link.rel = rel;
    link.dataset["key"] = rel;
    link.setAttribute("aria-label", `${text} page, ${to}`);
    return [link];
  };
  const numbers = pagesNear(page, last).flatMap((each, index, all) => {
    const link = linkTo(String(each), each);
    link.dataset["key"] = `page ${each}`;
    link.setAttribute("aria-label", `Page ${each} of ${last}`);
    if (each === page) link.setAttribute("aria-current", "page");
    const gap = each - (all[index - 1] ?? each) > 1;
    return gap ? [make("span", { "aria-hidden": "true" }, "…"), link] : [link];
  });
  return [...step("Previous", page - 1, "prev"), ...numbers, ...step("Next", page + 1, "next")];
}
