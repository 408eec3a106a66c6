import type { Advice } from "./remarks.ts";
import type { Entry } from "../spelling/names.ts";

/** So many pages are offered. */
const most = 3;

/** The offers of the pages of what a query names. */
export function pagesNamed(entries: readonly Entry[]): Advice[] {
  return entries.slice(0, most).flatMap(({ column: { id, pages = "", values }, value }) => {
    const named = values[value];
    if (!named) return [];
    return [{ text: `${capital(id)}: `, page: { text: named.name, address: `/${pages}/${named.id}/` } }];
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
