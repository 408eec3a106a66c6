import { expect, test } from "vitest";
import { titleOf } from "#search/client/page/page-title.ts";
import { stateOf } from "#search/client/state/search-state.ts";

test.each([
  ["", "Search · Archive"],
  ["sort=oldest", "Search · Archive"],
  ["q=treaty", "treaty · Search · Archive"],
  ["q=+treaty+&page=2", "treaty, page 2 · Search · Archive"],
  ["page=3", "All pieces, page 3 · Search · Archive"],
  ["topic=tides", "All pieces, filtered · Search · Archive"],
  ["q=treaty&from=1999", "treaty · Search · Archive"],
  [`q=${"x".repeat(500)}`, `${"x".repeat(120)}… · Search · Archive`],
])("the page of %j is called %s", (address, title) => {
  expect(titleOf(stateOf(new URLSearchParams(address)), "Search · Archive")).toBe(title);
});
