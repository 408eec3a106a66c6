import type { Fragment } from "#passages/fragment.ts";

/** Fragments as the ledger gives them back: what is new has the day of the record. */
export function recorded(fragments: readonly Fragment[], day: string): Fragment[] {
  return fragments.map((fragment) => ({ ...fragment, since: fragment.since || day }));
}
